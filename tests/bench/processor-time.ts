import fs from 'node:fs';

/** Linux counts in hundredths of a second, whatever the machine. */
const TICK = 10;

/**
 * Milliseconds of processor time that a process has used, all its threads together. What else runs
 * on the machine changes it far less than the time on the clock.
 * @returns NaN where the system does not tell
 */
export const processorTime = (pid: number): number => {
  const file = `/proc/${pid}/stat`;
  if (!fs.existsSync(file)) return Number.NaN;
  const stat = fs.readFileSync(file, 'utf8');
  // The program's name, in parentheses, may hold spaces.
  const fields = stat
    .slice(stat.lastIndexOf(') ') + 2)
    .split(' ')
    .map(Number);
  return ((fields[11] ?? Number.NaN) + (fields[12] ?? Number.NaN)) * TICK;
};
