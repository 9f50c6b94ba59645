import type { Reporter, SerializedError, TestModule } from 'vitest/node';

/** A failure and why, to be found at the end of whatever was printed. */
const failure = (what: string, errors: readonly SerializedError[] = []): string =>
  `FAILED ${what}\n${errors.map(({ message }) => `  ${message.replaceAll('\n', '\n  ')}\n`).join('')}`;

/**
 * Ends a run with what failed and then `N passed, N failed` alone on a line; a file that cannot load
 * counts as failed.
 */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    let passed = 0;
    let skipped = 0;
    const failures = errors.map((error) => failure('outside of a test', [error]));
    for (const module of modules) {
      const file = `[${module.project.name}] ${module.relativeModuleId}`;
      failures.push(...module.errors().map((error) => failure(file, [error])));
      for (const test of module.children.allTests()) {
        const { state, errors: why } = test.result();
        if (state === 'passed') passed += 1;
        else if (state === 'failed') failures.push(failure(`${file} > ${test.fullName}`, why));
        else skipped += 1;
      }
    }
    if (failures.length > 0) process.stdout.write(`\n${failures.join('')}`);
    if (skipped > 0) process.stdout.write(`\n${skipped} skipped\n`);
    process.stdout.write(`\n${passed} passed, ${failures.length} failed\n`);
  }
}
