import { markdownTable } from './markdown-table';
import type { ReadLine } from './reads';
import type { StockLine } from './stock-reads';

/** What each read came to beside a bare server. */
export const readTable = (lines: readonly ReadLine[]): string =>
  markdownTable(
    ['Read', 'Editions', 'Kept', 'Bytes', 'A second', 'Bare', 'Ratio', 'Spread', 'By processor'],
    lines.map((line) => [
      line.read,
      line.editions,
      line.kept ? 'yes' : 'no',
      line.bytes.toLocaleString('en'),
      line.perSecond,
      line.otherPerSecond,
      line.ratio,
      `${line.least}–${line.most}`,
      line.processorRatio,
    ]),
  );

/** What each read came to beside Strapi as it comes. */
export const stockTable = (lines: readonly StockLine[]): string =>
  markdownTable(
    ['Read, nothing kept', 'A second', 'Strapi’s', 'Ratio', 'Spread', 'By processor'],
    lines.map((line) => [
      line.read,
      line.perSecond,
      line.otherPerSecond,
      line.ratio,
      `${line.least}–${line.most}`,
      line.processorRatio,
    ]),
  );
