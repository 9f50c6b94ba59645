import { say } from '../../messages/say';
import { toEdition, toMetric } from '../../prose/mention-targets';
import type { DocumentParams, Next } from '../document-context';
import { storedEntry } from '../content-rules/stored-entry';
import type { EditionRef } from '../edition-acts/find-edition';
import { SOURCE_LOCALE } from '../source-locale';
import { conflict } from '../status-error';
import type { Write } from '../write-context';
import { refuseWhileUsed } from './refuse-while-used';

const EDITION = 'api::edition.edition';

type Status = 'draft' | 'published';

interface Snapshot {
  year: number;
  keys: string[];
}

const snapshot = async (
  write: Write,
  documentId: string,
  status: Status,
): Promise<Snapshot | null> => {
  const version = { locale: SOURCE_LOCALE, status };
  const entry = await storedEntry(write, { uid: EDITION, documentId }, version, ['metrics']);
  if (!entry) return null;
  const metrics = entry.metrics as { key: string }[];
  return { year: entry.year as number, keys: metrics.map(({ key }) => key) };
};

const concernsSource = ({ locale }: DocumentParams): boolean =>
  [locale].flat().some((one) => !one || one === '*' || one === SOURCE_LOCALE);

/** Deleting or withdrawing an edition that others refer to by its year is refused. */
export const keepEdition = async (
  write: Write,
  params: DocumentParams,
  next: Next,
): Promise<unknown> => {
  const documentId = params.documentId ?? '';
  if (!concernsSource(params)) return next();
  for (const status of ['draft', 'published'] as const) {
    const found = await snapshot(write, documentId, status);
    if (!found) continue;
    const { year } = found;
    const target = toEdition({ documentId, year });
    await refuseWhileUsed(write, [target], 'reference.edition-in-use', 'documentId', year);
  }
  return next();
};

/** The year is part of a public address. */
const refuseWhilePublic = async (write: Write, { documentId, year }: EditionRef): Promise<void> => {
  const shown = { locale: SOURCE_LOCALE, status: 'published' } as const;
  const entry = await storedEntry(write, { uid: EDITION, documentId }, shown);
  if (!entry) return;
  const code = 'edition.year-kept';
  const message = say(code, { field: 'year', year });
  throw conflict(message, { errors: [{ path: ['year'], message, name: 'ConflictError', code }] });
};

/** An edition that is public or that others refer to keeps its year, and the metrics that prose refers to. */
export const keepEditionNames =
  (status: Status) =>
  async (write: Write, params: DocumentParams, next: Next): Promise<unknown> => {
    const documentId = params.documentId ?? '';
    const before = await snapshot(write, documentId, status);
    const result = await next();
    if (!before) return result;
    const { year, keys } = before;
    const edition = { documentId, year };
    const after = await snapshot(write, documentId, status);
    if (after && after.year !== year) {
      await refuseWhilePublic(write, edition);
      const target = toEdition(edition);
      await refuseWhileUsed(write, [target], 'reference.edition-in-use', 'year', year);
    }
    for (const key of keys.filter((one) => !after?.keys.includes(one))) {
      const target = toMetric({ key, edition });
      await refuseWhileUsed(write, [target], 'reference.metric-in-use', 'metrics', key);
    }
    return result;
  };
