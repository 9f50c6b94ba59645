import { followingLocales } from '../shared-structure/follow';
import { mirrorMedia } from '../shared-structure/mirror-media';
import { mirrorRelations } from '../shared-structure/mirror-relations';
import type { DocumentSet, Version } from '../shared-structure/version';
import { SOURCE_LOCALE } from '../source-locale';
import type { Write } from '../write-context';
import { publishRows, updateSharedRows } from './copy-rows';
import { settleMembers } from './settle-members';

const PHOTO = 'api::photo.photo';

const followMedia = async (
  write: Write,
  members: DocumentSet,
  from: Version,
  to: Version,
): Promise<void> => {
  for (const documentId of members.get(PHOTO) ?? []) {
    await mirrorMedia(write, { uid: PHOTO, documentId }, from, to);
  }
};

/** Lets what is published in a translation follow the published source, and nothing else of it. */
const followSource = async (write: Write, members: DocumentSet, locale: string): Promise<void> => {
  const from = { locale: SOURCE_LOCALE, status: 'published' } as const;
  const to = { locale, status: 'published' } as const;
  for (const [uid, ids] of members) await updateSharedRows(write, uid, [...ids], from, to);
  await followMedia(write, members, from, to);
  await mirrorRelations(write, members, from, to);
};

const publishSource = async (write: Write, members: DocumentSet): Promise<void> => {
  const draft = { locale: SOURCE_LOCALE, status: 'draft' } as const;
  const published = { locale: SOURCE_LOCALE, status: 'published' } as const;
  await followMedia(write, members, draft, published);
  await mirrorRelations(write, members, draft, published);
  for (const locale of await followingLocales(write)) {
    await followSource(write, members, locale);
    // What was a change of facts alone is none any more.
    await settleMembers(write, members, locale, locale, 'published');
  }
};

const publishTranslation = async (
  write: Write,
  members: DocumentSet,
  locale: string,
): Promise<void> => {
  await followSource(write, members, locale);
  // Its drafts go on following the source's drafts, which may be ahead of what is published.
  await settleMembers(write, members, locale, SOURCE_LOCALE, 'draft');
};

/**
 * Publishes documents together in one locale: what Strapi does one by one, in a few statements a
 * content type. Publishing the source carries its structure and facts into every published
 * translation; a translation is published on the published source. It checks nothing.
 * @param members documents without components, by content type
 */
export const publishMembers = async (
  write: Write,
  members: DocumentSet,
  locale: string,
  now: Date,
): Promise<void> => {
  for (const [uid, ids] of members) await publishRows(write, uid, [...ids], locale, now);
  if (locale === SOURCE_LOCALE) await publishSource(write, members);
  else await publishTranslation(write, members, locale);
};
