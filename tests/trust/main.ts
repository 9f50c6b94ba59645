import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runHalves } from '../support/run-halves';
import type { Measured } from './support/rows-reporter';
import { promisesTable, type MeasuredOn } from './table';

/** Marks where the page has the table of the last run. */
const [BEGIN, END] = ['<!-- table -->', '<!-- end of table -->'];
const PAGES = ['docs/trust.md', 'docs/trust.zh-Hans.md'];

const writeInto = (page: string, table: string): void => {
  const text = fs.readFileSync(page, 'utf8');
  const [before, rest] = text.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`${page} has no ${BEGIN}`);
  fs.writeFileSync(page, `${before}${BEGIN}\n\n${table}\n\n${END}${after}`);
};

/** Keeps every promise to the test of many rounds, and writes what was measured into the docs. */
const main = async (args: readonly string[]): Promise<void> => {
  const allowsMissing = args.includes('--allow-missing');
  const chosen = args.filter((arg) => arg !== '--allow-missing');
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dajuan-trust-'));
  const databases = [
    { database: 'SQLite', project: 'sqlite', file: path.join(folder, 'sqlite.json') },
    { database: 'PostgreSQL', project: 'postgres', file: path.join(folder, 'postgres.json') },
  ];
  const halves = databases.map(({ project, file }) => ({
    projects: [project],
    env: { TRUST: 'long', TRUST_ROWS: file },
  }));
  const only = chosen.length > 0 ? chosen : ['tests/trust'];
  const passed = await runHalves(halves, only);
  const measured = databases.map(({ database, file }): MeasuredOn => {
    const rows = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '[]';
    return { database, rows: JSON.parse(rows) as Measured[] };
  });
  fs.rmSync(folder, { recursive: true, force: true });
  const table = promisesTable(measured);
  process.stdout.write(`\n${table}\n`);
  const missing = measured.flatMap(({ rows }) => rows.filter(({ state }) => state === 'not run'));
  for (const figure of new Set(missing.map((row) => row.figure)))
    process.stdout.write(`${figure}\n`);
  if (chosen.length === 0 && passed) for (const page of PAGES) writeInto(page, table);
  if (!passed || (missing.length > 0 && !allowsMissing)) process.exitCode = 1;
};

void main(process.argv.slice(2));
