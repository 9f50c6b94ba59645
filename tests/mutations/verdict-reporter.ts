import fs from 'node:fs';
import type { Reporter, TestModule, TestSuite } from 'vitest/node';

/** What a run of tests came to. */
export interface Verdict {
  readonly passed: number;
  /** Tests that went red by an assertion, by their full names. */
  readonly red: string[];
  /** Whatever else went wrong: a server that does not boot, a timeout, an error a test did not expect. */
  readonly broken: string[];
}

const firstLine = (text: string): string => text.split('\n')[0] ?? '';

const suitesOf = (module: TestModule): (TestModule | TestSuite)[] => [
  module,
  ...module.children.allSuites(),
];

/** Writes a run's verdict as JSON into the file that MUTATION_VERDICT names. */
export default class VerdictReporter implements Reporter {
  onTestRunEnd(
    modules: ReadonlyArray<TestModule>,
    unhandled: ReadonlyArray<{ message: string }>,
  ): void {
    const red: string[] = [];
    const broken = unhandled.map(({ message }) => firstLine(message));
    let passed = 0;
    for (const module of modules) {
      for (const suite of suitesOf(module)) {
        broken.push(
          ...suite.errors().map(({ message }) => `${module.moduleId}: ${firstLine(message)}`),
        );
      }
      for (const test of module.children.allTests()) {
        const { state, errors } = test.result();
        if (state === 'passed') passed += 1;
        if (state !== 'failed') continue;
        const other = errors.find(({ name }) => name !== 'AssertionError');
        if (other) broken.push(`${test.fullName}: ${firstLine(other.message)}`);
        else red.push(test.fullName);
      }
    }
    const verdict: Verdict = { passed, red, broken };
    fs.writeFileSync(process.env.MUTATION_VERDICT ?? '', JSON.stringify(verdict));
  }
}
