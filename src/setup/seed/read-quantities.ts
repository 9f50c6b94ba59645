import type { SeedQuantity } from './seed';
import type { SeedProblem } from './seed-error';

const header = 'number,place,quantity,class,metric';

/**
 * Reads quantities.csv: a header, then five plain columns (no quoting; no value holds a comma).
 * @param content the file's text
 */
export const readQuantities = (
  content: string,
  collect: (problem: SeedProblem) => void,
): SeedQuantity[] => {
  const report = (line: number, field: string, message: string) =>
    collect({ file: 'quantities.csv', field: `line ${line}, ${field}`, message });
  const [first, ...lines] = content.replaceAll('\r\n', '\n').trimEnd().split('\n');
  if (first !== header) report(1, 'header', `expected ${header}`);
  return lines.map((row, index) => {
    const cells = row.split(',');
    const [number = '', place = '', quantity = '', kind = '', metric = ''] = cells;
    const line = index + 2;
    if (cells.length !== 5) report(line, 'columns', `expected 5, found ${cells.length}`);
    if (!/^\d*$/.test(number))
      report(line, 'number', `expected digits or nothing, found ${number}`);
    return { number: number === '' ? null : Number(number), place, quantity, class: kind, metric };
  });
};
