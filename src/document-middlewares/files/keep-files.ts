import { languageName } from '../../messages/language-name';
import { say, type MessageKey } from '../../messages/say';
import { SNAPSHOT } from '../../snapshots/snapshot';
import { rowsOf } from '../shared-structure/version';
import { conflict } from '../status-error';
import type { Write, WriteQueue } from '../write-context';
import { linksToFiles, relink } from './file-links';
import { usesOfFile, type FileUse, type NamedFile } from './uses-of-file';

/** How many places a message spells out; `details.uses` has them all. */
const NAMED = 3;

const wordUse = ({ contentType, year, title, locale, field, number }: FileUse): string => {
  const language = locale === null ? '–' : languageName(locale);
  if (contentType === SNAPSHOT) {
    return say('file.snapshot', { number: number ?? '–', year: year ?? '–', language });
  }
  const type = say(`type.${contentType.split('.')[1] ?? ''}` as MessageKey);
  const place = { type, title, language, field: field ?? '–' };
  return year === null
    ? say('file.place', place)
    : say('file.place-in-edition', { ...place, year });
};

/** A document that is published as it is drafted is one place for whoever reads of it. */
const withoutRepeats = (places: readonly string[]): string[] => [...new Set(places)];

/**
 * Refuses to delete files that are used.
 * @throws a conflict (409) with every place in `details.uses`, if there is one
 */
const refuseWhileUsed = async (
  write: Write,
  files: readonly (NamedFile & { readonly name: string })[],
): Promise<void> => {
  for (const file of files) {
    const uses = await usesOfFile(write, file);
    if (uses.length === 0) continue;
    const places = withoutRepeats(uses.map(wordUse));
    const more =
      places.length > NAMED ? say('reference.more', { count: places.length - NAMED }) : '';
    const named = places.slice(0, NAMED).join(say('findings.separator'));
    const code = 'file.in-use';
    const message = say(code, { name: file.name, count: places.length, places: named }) + more;
    throw conflict(message, {
      errors: [{ path: ['id'], message, name: 'ConflictError', code }],
      uses,
    });
  }
};

/** Whether anybody beside drafts that show it has a file. */
const isKnownByAddress = async (write: Write, file: NamedFile): Promise<boolean> => {
  const uses = await usesOfFile(write, file);
  const links = await linksToFiles(write, [file.id]);
  const drafts = uses.filter(
    ({ status, contentType, field }) =>
      status === 'draft' && links.some((link) => link.uid === contentType && link.field === field),
  );
  return uses.length > drafts.length;
};

/**
 * Lets every published row that shows a file show another, and marks the drafts of it as changed,
 * since they differ from now on.
 */
const keepPublished = async (write: Write, from: NamedFile, to: NamedFile): Promise<void> => {
  for (const link of await linksToFiles(write, [from.id])) {
    const { tableName } = write.strapi.db.metadata.get(link.uid);
    const row: { document_id: string; locale: string } | undefined = await rowsOf(write, tableName)
      .where({ id: link.id })
      .whereNotNull('published_at')
      .first('document_id', 'locale');
    if (!row) continue;
    await relink(write, link, to.id);
    const { document_id, locale } = row;
    await rowsOf(write, tableName)
      .where({ document_id, locale })
      .whereNull('published_at')
      .update({ updated_at: new Date() });
  }
};

/** What content has to say about the files of the media library. */
export const createFileKeeper = (inWrite: WriteQueue) => ({
  refuseWhileUsed: (files: readonly (NamedFile & { readonly name: string })[]) =>
    inWrite((write) => refuseWhileUsed(write, files)),
  isKnownByAddress: (file: NamedFile) => inWrite((write) => isKnownByAddress(write, file)),
  keepPublished: (from: NamedFile, to: NamedFile) =>
    inWrite((write) => keepPublished(write, from, to)),
});
