import fs from 'node:fs';

const FILE = new URL('reviewed.txt', import.meta.url);

/** What was reviewed: what each caller gets at each door. */
export type Matrix = ReadonlyMap<string, Readonly<Record<string, string>>>;

const HEAD = `# Who is let in where: one line a door, with the language where it is tried in both.
# yes: let in; a number: the status that refuses. 404: it is not there, or nothing to be seen is.
# Written by DOORS=write TRUST=long npx vitest run --project sqlite tests/trust/doors.test.ts;
# every changed line is a decision, so read them.
`;

/** Reads the reviewed matrix. */
export const reviewedDoors = (): Matrix => {
  const lines = fs.readFileSync(FILE, 'utf8').split('\n');
  const [head = '', ...rows] = lines.filter((line) => line !== '' && !line.startsWith('#'));
  const callers = head.trim().split(/\s+/).slice(1);
  return new Map(
    rows.map((row) => {
      const cells = row.trim().split(/\s+/);
      const name = cells.slice(0, cells.length - callers.length).join(' ');
      const answers = cells.slice(-callers.length);
      return [name, Object.fromEntries(callers.map((caller, i) => [caller, answers[i] ?? '?']))];
    }),
  );
};

/** Writes the matrix down for review. */
export const writeDoors = (matrix: Matrix): void => {
  const longest = Math.max(...[...matrix.keys()].map(({ length }) => length));
  const [first] = matrix.values();
  const callers = Object.keys(first ?? {});
  const line = (name: string, cells: readonly string[]): string =>
    [name.padEnd(longest), ...cells.map((cell, i) => cell.padEnd(callers[i]?.length ?? 0))]
      .join(' ')
      .trimEnd();
  const rows = [...matrix].map(([name, answers]) => line(name, Object.values(answers)));
  fs.writeFileSync(FILE, `${HEAD}${[line('door', callers), ...rows.sort()].join('\n')}\n`);
};
