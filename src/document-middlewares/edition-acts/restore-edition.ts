import { auditTrailOf } from '../../audit/audit-trail';
import type { FigureLocale } from '../../domain/figures/figure';
import { languageName } from '../../messages/language-name';
import { say } from '../../messages/say';
import { findSnapshot } from '../../snapshots/find-snapshot';
import { loadKeptDocuments } from '../../snapshots/find-snapshots';
import { SOURCE_LOCALE } from '../source-locale';
import { conflict } from '../status-error';
import type { Write } from '../write-context';
import { editionAct, type EditionRef } from './find-edition';
import type { Restoration, Restoring } from './restoration/restoration';
import { restoreSource } from './restoration/restore-source';
import { restoreWords } from './restoration/restore-words';

/**
 * Brings a snapshot back as the edition's draft in its language: of the source words, facts and
 * structure, of a translation its words. Nothing is published, and no snapshot is changed.
 * @throws NotFoundError (404) without such a snapshot; 409 for a withdrawal, and for a snapshot that
 *   was taken before documents were kept with it
 */
export const restoreEdition = async (
  write: Write,
  edition: EditionRef,
  { number, locale }: { readonly number: number; readonly locale: FigureLocale },
): Promise<Restoration> => {
  const head = await findSnapshot(write.strapi, edition, number, locale);
  const documents = await loadKeptDocuments(write.strapi, head.id);
  if (!documents) {
    const code = head.kind === 'withdrawn' ? 'snapshot.empty' : 'restore.not-kept';
    const params = { year: edition.year, number, language: languageName(locale) };
    throw conflict(say(code, params), { edition });
  }
  const outer = write.act;
  write.act = 'restoration';
  try {
    const restoring: Restoring = { write, edition, locale, written: new Set(), left: [] };
    const restore = locale === SOURCE_LOCALE ? restoreSource : restoreWords;
    const act = { action: 'edition.restore', ...editionAct(edition), locale, details: { number } };
    await auditTrailOf(write.strapi).asOne(act, () => restore(restoring, documents));
    return { number, restored: restoring.written.size, left: restoring.left };
  } finally {
    write.act = outer;
  }
};
