import { describe, expect, it } from 'vitest';
import { promisesTable } from '../../trust/table';

const held = (promise: string, figure: string) => ({ promise, figure, state: 'held' as const });

describe('the table of promises', () => {
  it('has a row a promise and a column a database', () => {
    const table = promisesTable([
      { database: 'SQLite', rows: [held('nothing is lost', '50 of 50')] },
      { database: 'PostgreSQL', rows: [held('nothing is lost', '49 of 49')] },
    ]);
    expect(table.split('\n')).toEqual([
      '| Promise | SQLite | PostgreSQL |',
      '| --- | --- | --- |',
      '| nothing is lost | 50 of 50 | 49 of 49 |',
    ]);
  });

  it('has a dash where a database has no such promise, and says what is broken', () => {
    const table = promisesTable([
      { database: 'SQLite', rows: [] },
      { database: 'PostgreSQL', rows: [{ ...held('a | b', '3 of 5'), state: 'broken' }] },
    ]);
    expect(table).toContain('| a \\| b | – | **broken** 3 of 5 |');
  });
});
