import fs from 'node:fs';
import { describe, expect, it } from 'vitest';

const PAGES = ['docs/security.md', 'docs/security.zh-Hans.md'];

const linesOf = (page: string): string[] => fs.readFileSync(page, 'utf8').split('\n');
const testsOf = (text: string): string[] => text.match(/tests\/[\w/.-]+\.test\.ts/g) ?? [];

/** The lines of the tables of holes: all that come after that heading. */
const holesOf = (page: string): string[] => {
  const lines = linesOf(page);
  const from = lines.findIndex((line) => /^## .*(?:Holes|漏洞)/.test(line));
  return lines.slice(from).filter((line) => /^\| (?!---|Hole|漏洞)/.test(line));
};

describe.each(PAGES)('%s', (page) => {
  it('names a test for each hole, and the test is there', () => {
    const holes = holesOf(page);
    expect(holes.length).toBeGreaterThan(25);
    expect(holes.filter((hole) => testsOf(hole).length === 0)).toEqual([]);
    const missing = holes.flatMap(testsOf).filter((test) => !fs.existsSync(test));
    expect(missing).toEqual([]);
  });
});

it('tells of the same holes and tests in both languages', () => {
  const [english, chinese] = PAGES.map((page) =>
    holesOf(page).map((hole) => [hole.match(/(?:CVE|GHSA)-[\w-]+/)?.[0], ...testsOf(hole)]),
  );
  expect(english).toEqual(chinese);
});
