import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { postgresForTests } from './postgres';

declare module 'vitest' {
  interface ProvidedContext {
    scratch: string;
    postgresUrl: string;
  }
}

/**
 * Compiles the server once, unless DAJUAN_TEST_DIST names a compiled one, and gives every server
 * test a scratch folder and an empty database.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const wanted = project.vitest.projects.map(({ name }) => name);
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'dajuan-test-'));
  project.provide('scratch', scratch);
  project.provide('postgresUrl', '');
  const removeScratch = () => fs.rmSync(scratch, { recursive: true, force: true });
  const onPostgres = wanted.includes('postgres') || wanted.includes('two-servers');
  const serves = onPostgres || wanted.includes('sqlite');
  if (serves && !process.env.DAJUAN_TEST_DIST) {
    const compiler = path.resolve('node_modules/typescript/bin/tsc');
    execFileSync(process.execPath, [compiler, '-p', 'tsconfig.json'], { stdio: 'inherit' });
  }
  if (!onPostgres) return async () => removeScratch();
  const postgres = await postgresForTests();
  project.provide('postgresUrl', await postgres.createDatabase('suite'));
  return async () => {
    await postgres.stop();
    removeScratch();
  };
}
