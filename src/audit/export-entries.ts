import type { AuditEntry } from './act';

export type ExportFormat = 'csv' | 'ndjson';

const COLUMNS = [
  'id',
  'at',
  'person',
  'action',
  'contentType',
  'documentId',
  'title',
  'locale',
  'edition',
  'details',
] as const;

/** What a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

const textOf = (value: AuditEntry[(typeof COLUMNS)[number]]): string => {
  if (value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

const cell = (text: string): string => {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
};

const line = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`;

/**
 * Writes entries as a file, piece by piece: NDJSON, or CSV (RFC 4180) in UTF-8 with a byte order
 * mark, by which Excel knows it, and with nothing in it that a spreadsheet would calculate.
 */
export async function* exportEntries(
  entries: AsyncIterable<AuditEntry> | Iterable<AuditEntry>,
  format: ExportFormat,
): AsyncGenerator<string> {
  if (format === 'csv') yield `\uFEFF${line(COLUMNS)}`;
  for await (const entry of entries) {
    yield format === 'csv'
      ? line(COLUMNS.map((name) => textOf(entry[name])))
      : `${JSON.stringify(entry)}\n`;
  }
}
