import { languageName } from '../../messages/language-name';
import { say, type MessageKey } from '../../messages/say';
import { lostReferences, publishedMembers, type LostReference } from '../../prose/member-prose';
import { conflict } from '../status-error';
import type { DocumentRef } from '../shared-structure/version';
import type { Next } from '../document-context';
import type { Write } from '../write-context';

const NAMED = 3;

const wordLoss = ({ contentType, title, locale, field, given }: LostReference): string => {
  const type = say(`type.${contentType.split('.')[1] ?? ''}` as MessageKey);
  const language = languageName(locale);
  return say('reference.place', {
    type,
    title,
    language,
    field,
    sentence: given,
  });
};

/**
 * What an edition or a section holds says which metrics the published prose in it refers to: no
 * change of it may leave that prose without them. It is looked at after the write, within its
 * transaction.
 * @throws a conflict (409) naming each reference that would be lost
 */
export const keepMembers = async (
  write: Write,
  { uid, documentId }: DocumentRef,
  next: Next,
): Promise<unknown> => {
  const before = await publishedMembers(write.strapi, uid, documentId);
  const result = await next();
  const after = await publishedMembers(write.strapi, uid, documentId);
  const lost = await lostReferences(write.strapi, [before, after]);
  if (lost.length === 0) return result;
  const places = lost.slice(0, NAMED).map(wordLoss).join(say('findings.separator'));
  const more = lost.length > NAMED ? say('reference.more', { count: lost.length - NAMED }) : '';
  const code = 'reference.members';
  const message = say(code, { count: lost.length, places }) + more;
  throw conflict(message, {
    errors: [{ path: ['documentId'], message, name: 'ConflictError', code }],
    lost,
  });
};
