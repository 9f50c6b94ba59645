import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { blocksOf, pages, proseOf } from '../../support/pages';

const counterpartOf = (page: string): string =>
  page.endsWith('.zh-Hans.md')
    ? page.replace('.zh-Hans.md', '.md')
    : page.replace('.md', '.zh-Hans.md');

/** GitHub's address of a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}\s-]/gu, '')
    .replaceAll(' ', '-');

const anchorsOf = (page: string): string[] =>
  [...fs.readFileSync(page, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    anchorOf(heading),
  );

const linksOf = (page: string): string[] =>
  [...proseOf(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);

it('finds the pages it is about', () => {
  expect(pages()).toEqual(expect.arrayContaining(['README.md', 'docs/fetching.zh-Hans.md']));
});

describe.each(pages())('%s', (page) => {
  it('has a counterpart in the other language, with the same headings and code blocks', () => {
    const other = counterpartOf(page);
    expect(fs.existsSync(other), other).toBe(true);
    const outline = (name: string) =>
      [...fs.readFileSync(name, 'utf8').matchAll(/^(#+) |^```(\w*)/gm)].map(([mark]) =>
        mark.trim(),
      );
    expect(outline(page)).toEqual(outline(other));
  });

  it('links to and shows only what is there', () => {
    for (const link of linksOf(page).filter((target) => !/^[a-z]+:/.test(target))) {
      const [file = '', anchor] = link.split('#');
      const target = file ? path.join(path.dirname(page), file) : page;
      expect(fs.existsSync(target), `${page}: ${link}`).toBe(true);
      if (anchor)
        expect(anchorsOf(target), `${page}: ${link}`).toContain(decodeURIComponent(anchor));
    }
  });

  it('leads a reader to pages and pictures in the same language', () => {
    const chinese = page.endsWith('.zh-Hans.md');
    const own = linksOf(page).filter(
      (link) => !/^[a-z]+:/.test(link) && /\.(md|png)(#|$)/.test(link),
    );
    const elsewhere = own.filter((link) => link.includes('.zh-Hans.') !== chinese);
    expect(
      elsewhere.filter((link) => path.posix.join(path.dirname(page), link) !== counterpartOf(page)),
    ).toEqual([]);
  });
});

describe.each(pages().filter((page) => page.endsWith('.zh-Hans.md')))('%s', (page) => {
  it('is typeset as Chinese: full-width punctuation, no spaces around digits and Latin letters', () => {
    const prose = proseOf(page)
      .replace(/\]\([^)]*\)/g, '](…)')
      .replace(/<[^>]*>/g, '');
    const wrong = [
      /\p{Script=Han}[,;:?!()]/gu,
      /[,;:?!]\p{Script=Han}/gu,
      /\p{Script=Han} [A-Za-z0-9]/gu,
      /[A-Za-z0-9] \p{Script=Han}/gu,
    ];
    expect(wrong.flatMap((pattern) => prose.match(pattern) ?? [])).toEqual([]);
  });
});

describe('pictures', () => {
  it.each(fs.readdirSync('docs/images'))(
    '%s is small enough to load with its page, and shown by one',
    (name) => {
      expect(fs.statSync(path.join('docs/images', name)).size).toBeLessThan(200_000);
      expect(
        pages()
          .flatMap(linksOf)
          .some((link) => link.endsWith(`images/${name}`)),
      ).toBe(true);
    },
  );
});

describe('the commands the pages print', () => {
  it('are scripts of package.json', () => {
    const { scripts } = JSON.parse(fs.readFileSync('package.json', 'utf8')) as { scripts: object };
    const printed = pages().flatMap((page) => {
      const code = [
        ...blocksOf(page, 'sh'),
        ...(fs.readFileSync(page, 'utf8').match(/`[^`\n]+`/g) ?? []),
      ];
      return code.flatMap((text) =>
        [...text.matchAll(/\bnpm (?:run (?:--silent )?)?([a-z][\w:-]*)/g)].map(
          ([, name = '']) => name,
        ),
      );
    });
    const own = printed.filter((name) => !['ci'].includes(name));
    expect([...new Set(own)].filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('.env.example', () => {
  it('has every setting that the configuration and the launcher read, commented out', () => {
    const sources = [
      ...fs.readdirSync('config').map((name) => `config/${name}`),
      'src/cli/start/serve.mjs',
      'src/cli/start/settings.mjs',
    ];
    const code = sources.map((name) => fs.readFileSync(name, 'utf8')).join('\n');
    const patterns = [
      /\benv(?:\.\w+)?\('([A-Z0-9_]+)'/g,
      /\benv\.([A-Z][A-Z0-9_]+)\b/g,
      /^ {2}([A-Z][A-Z0-9_]+):/gm,
    ];
    const read = patterns.flatMap((pattern) =>
      [...code.matchAll(pattern)].map(([, name = '']) => name),
    );
    const example = fs.readFileSync('.env.example', 'utf8');
    const listed = [...example.matchAll(/^#([A-Z0-9_]+)=/gm)].map(([, name = '']) => name);
    expect(read).toContain('CORS_ORIGINS');
    expect(
      [...new Set(read)].filter((name) => name !== 'NODE_ENV' && !listed.includes(name)),
    ).toEqual([]);
    expect(example.match(/^[A-Z_]+=/gm)).toBeNull();
  });
});
