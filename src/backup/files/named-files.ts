import type { DatabaseReader } from '../databases/database';

interface Picture {
  readonly url?: unknown;
  readonly formats?: Readonly<Record<string, { readonly url?: unknown } | null>> | null;
}

const LOCAL = /^\/uploads\/(.+)$/;

/** The names of a file's versions in the folder of uploads; another store's are none of them. */
const namesOf = ({ url, formats }: Picture): string[] =>
  [url, ...Object.values(formats ?? {}).map((format) => format?.url)].flatMap((address) => {
    const [, name] = typeof address === 'string' ? (LOCAL.exec(address) ?? []) : [];
    return name === undefined ? [] : [name];
  });

/** What the library of files names, by whether it lies in the folder of uploads. */
export interface NamedFiles {
  /** Paths in the folder of uploads. */
  readonly local: readonly string[];
  /** How many rows have their file in another store. */
  readonly elsewhere: number;
}

/** Reads which files the rows of the library name. */
export const namedFiles = async (reader: DatabaseReader): Promise<NamedFiles> => {
  const table = reader.tables.find(({ name }) => name === 'files');
  if (!table) return { local: [], elsewhere: 0 };
  const at = (wanted: string): number => table.columns.findIndex(({ name }) => name === wanted);
  const [url, formats] = [at('url'), at('formats')];
  const local: string[] = [];
  let elsewhere = 0;
  for await (const rows of reader.rows(table)) {
    for (const row of rows) {
      const stored = row[formats];
      const picture: Picture = {
        url: row[url],
        formats: typeof stored === 'string' ? (JSON.parse(stored) as Picture['formats']) : null,
      };
      const names = namesOf(picture);
      if (names.length === 0) elsewhere += 1;
      local.push(...names);
    }
  }
  return { local, elsewhere };
};
