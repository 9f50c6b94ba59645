import { mirror } from '../../document-middlewares/shared-structure/follow';
import { findRow, rowsOf } from '../../document-middlewares/shared-structure/version';
import { SOURCE_LOCALE } from '../../document-middlewares/source-locale';
import type { Write } from '../../document-middlewares/write-context';
import type { NoSource } from '../finding';
import { copyComponents } from './copy-components';
import { insertRow } from './insert-row';

/**
 * Gives a translation of nothing a source: a draft with the same words, facts, links and files. The
 * translation has a draft by then.
 */
export const makeSource = async (
  write: Write,
  { uid, documentId, locale }: NoSource,
): Promise<void> => {
  const document = { uid, documentId };
  const from = { locale, status: 'draft' } as const;
  const to = { locale: SOURCE_LOCALE, status: 'draft' } as const;
  // Another translation of the same document may have brought it.
  if (await findRow(write, document, to)) return;
  const { tableName } = write.strapi.db.metadata.get(uid);
  const { id } = (await findRow(write, document, from)) ?? {};
  const row: Readonly<Record<string, unknown>> = await rowsOf(write, tableName)
    .where({ id })
    .first();
  const made = await insertRow(write, tableName, { ...row, locale: SOURCE_LOCALE });
  await copyComponents(write, uid, Number(id), made);
  await mirror(write, document, from, to);
};
