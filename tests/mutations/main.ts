import fs from 'node:fs';
import path from 'node:path';
import { compiledCopy, type CompiledCopy } from './compiled-copy';
import type { Mutant } from './mutant';
import { rules } from './rules';
import { runTests } from './run-tests';

type Outcome = 'killed' | 'survived' | 'error';

/** Inside the project, so that the copy finds the project's packages. */
const folder = path.resolve('.tmp', `mutations-${process.pid}`);
const verdictFile = path.join(folder, 'verdict.json');

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** @throws Error unless the tests are green while every rule holds */
const requireGreen = async ({ dist }: CompiledCopy, mutants: readonly Mutant[]): Promise<void> => {
  const tests = [...new Set(mutants.flatMap((mutant) => mutant.tests))];
  const missing = tests.filter((test) => !fs.existsSync(test));
  if (missing.length > 0) throw new Error(`There is no ${missing.join(', no ')}`);
  const { passed, red, broken } = await runTests(dist, tests, verdictFile);
  if (red.length + broken.length > 0 || passed === 0) {
    throw new Error(`Not green with every rule in place:\n${[...red, ...broken].join('\n')}`);
  }
  say(`${passed} tests of ${tests.length} files are green with every rule in place\n`);
};

const outcomeOf = async (copy: CompiledCopy, mutant: Mutant): Promise<[Outcome, string]> => {
  try {
    const { red, broken } = await copy.disabling(mutant, () =>
      runTests(copy.dist, mutant.tests, verdictFile),
    );
    if (red[0]) return ['killed', red[0]];
    return broken[0] ? ['error', broken[0]] : ['survived', mutant.tests.join(', ')];
  } catch (error) {
    return ['error', error instanceof Error ? error.message : String(error)];
  }
};

/** Disables one rule after the other. @returns how many of them came to what */
const disableEach = async (mutants: readonly Mutant[]): Promise<Record<Outcome, number>> => {
  const counts = { killed: 0, survived: 0, error: 0 };
  const copy = compiledCopy(folder);
  await requireGreen(copy, mutants);
  for (const [at, mutant] of mutants.entries()) {
    const [outcome, why] = await outcomeOf(copy, mutant);
    counts[outcome] += 1;
    say(`${at + 1}/${mutants.length} ${outcome}: ${mutant.rule}\n    ${mutant.file}\n    ${why}`);
  }
  return counts;
};

/** With words on the command line: the mutants alone whose rule or file has one of them. */
const chosen = (words: readonly string[]): Mutant[] =>
  rules.filter(
    ({ rule, file }) =>
      words.length === 0 || words.some((word) => rule.includes(word) || file.includes(word)),
  );

fs.mkdirSync(folder, { recursive: true });
disableEach(chosen(process.argv.slice(2)))
  .then(({ killed, survived, error }) => {
    if (error > 0) say(`\n${error} of the table are in error: they say nothing of the tests`);
    say(`\n${killed} killed, ${survived} survived`);
    if (survived + error > 0) process.exitCode = 1;
  })
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  })
  .finally(() => fs.rmSync(folder, { recursive: true, force: true }));
