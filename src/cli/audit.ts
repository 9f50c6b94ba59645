import { exportEntries } from '../audit/export-entries';
import { everyEntry } from '../audit/find-entries';
import { readFilter } from '../audit/read-filter';
import type { AuditEntry } from '../audit/act';
import type { Command } from './command';

/** Prints the audit trail: who did what to what, and when. */
export const audit: Command = {
  usage: 'audit [--edition YEAR] [--from DAY] [--to DAY] [--format csv|ndjson]',
  summary: 'print who did what to what, and when',
  options: {
    edition: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    format: { type: 'string' },
  },
  run: async (args, { format = 'csv', ...filters }, withStrapi) => {
    if (args.length > 0) throw new Error('audit takes options alone, such as --edition 2023');
    if (format !== 'csv' && format !== 'ndjson') {
      throw new Error(`--format is “${String(format)}”; expected csv or ndjson`);
    }
    const read = readFilter(filters);
    if ('wrong' in read) {
      const expected = read.wrong === 'edition' ? 'a year' : 'a day such as 2024-01-31';
      throw new Error(`--${read.wrong} is “${String(filters[read.wrong])}”; expected ${expected}`);
    }
    const entries = await withStrapi(async (strapi) => {
      const found: AuditEntry[] = [];
      for await (const entry of everyEntry(strapi, read.filter)) found.push(entry);
      return found;
    });
    const pieces: string[] = [];
    for await (const piece of exportEntries(entries, format)) pieces.push(piece);
    return { text: pieces.join('').trimEnd(), json: entries };
  },
};
