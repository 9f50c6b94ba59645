import fs from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '../../support/app';
import { emptyContent } from '../../support/empty-content';
import { runCli as cli } from '../../support/run-cli';
import { loadableSeed } from '../../support/seed-folder';

let app: TestApp;

beforeAll(async () => {
  app = await bootApp();
  await emptyContent(app);
});

afterAll(() => emptyContent(app));

describe('the seed command', () => {
  it('loads a folder, answers only JSON on stdout, and the second time says why not', async () => {
    const folder = loadableSeed();
    const { code, stdout, stderr } = await cli('seed', folder, '--json');
    fs.rmSync(folder, { recursive: true });
    expect(code, stderr).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ seeded: true, year: 2019, documents: 9 });
    expect(await app.strapi.documents('api::edition.edition').count({})).toBe(1);
    const second = await cli('seed');
    expect(second).toMatchObject({
      code: 0,
      stdout: 'Nothing to do: this database was seeded before.\n',
    });
  });

  it.each([
    [['sow'], 'There is no command sow.'],
    [['toString'], 'There is no command toString.'],
    [['seed', '--force'], "Unknown option '--force'"],
    [['seed', 'one', 'two'], 'seed takes one folder, not 2'],
  ])('refuses %j on stderr with a non-zero exit', async (args, message) => {
    const { code, stdout, stderr } = await cli(...args);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(message);
  });

  it('names the mistakes of a folder on stderr', async () => {
    await emptyContent(app);
    const { code, stdout, stderr } = await cli('seed', '/nowhere', '--json');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('edition.zh-Hans.md: file: it is missing');
  });
});
