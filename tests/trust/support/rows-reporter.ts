import fs from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

/** One promise on one database: a row has both. */
export interface Measured {
  readonly promise: string;
  readonly figure: string;
  readonly state: 'held' | 'broken' | 'not run';
}

const measuredIn = (module: TestModule): Measured[] =>
  [...module.children.allTests()].flatMap((test): Measured[] => {
    const { state, ...result } = test.result();
    const { figure } = test.meta();
    const promise = test.fullName.replaceAll(' > ', ': ');
    if (state === 'failed') return [{ promise, figure: figure ?? 'failed', state: 'broken' }];
    const note = 'note' in result ? result.note : undefined;
    if (state === 'skipped') return note ? [{ promise, figure: note, state: 'not run' }] : [];
    return figure === undefined ? [] : [{ promise, figure, state: 'held' }];
  });

/** Leaves what the tests of a run measured in the file that TRUST_ROWS names. */
export default class RowsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const file = process.env.TRUST_ROWS;
    if (file) fs.writeFileSync(file, JSON.stringify(modules.flatMap(measuredIn)));
  }
}
