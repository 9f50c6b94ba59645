import type { UID } from '@strapi/strapi';
import { readNumber } from '../../domain/content-rules/exact-number';
import {
  leavesUnchanged,
  readRelationInput,
  type Reference,
} from '../../domain/translation/relation-input';
import { isShared } from '../../domain/translation/shared-attributes';
import { refusal } from '../refusal';
import { SOURCE_LOCALE } from '../source-locale';
import type { Write } from '../write-context';
import type { DocumentRef } from './version';

type Data = Record<string, unknown>;
type Linked = { id: number; documentId?: string };
type Attribute = { type: string; target?: string };

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === '';

const sameScalar = (given: unknown, held: unknown): boolean => {
  if (isEmpty(given) || isEmpty(held)) return isEmpty(given) && isEmpty(held);
  const number = typeof held === 'number' ? readNumber(given) : undefined;
  return number === undefined ? String(given) === String(held) : number === held;
};

/** Files have no document id: their row id names them; other documents go by document id. */
const nameOfLinked = ({ id, documentId }: Linked, type: string): string =>
  type === 'media' || !documentId ? String(id) : documentId;

const documentIdOfRow = async ({ strapi }: Write, target: string, id: string | number) => {
  const row: { documentId: string } | null = await strapi.db
    .query(target)
    .findOne({ where: { id }, select: ['documentId'] });
  return row?.documentId;
};

const sameLinks = async (
  write: Write,
  { type, target }: Attribute,
  given: unknown,
  held: unknown,
) => {
  const linked = (Array.isArray(held) ? held : held ? [held] : []) as Linked[];
  const current = linked.map((link) => nameOfLinked(link, type));
  const request = readRelationInput(given);
  const references =
    request.kind === 'set' ? request.to : [...request.connect, ...request.disconnect];
  const names = new Map<Reference, string | undefined>();
  for (const reference of references) {
    if ('documentId' in reference) names.set(reference, reference.documentId);
    else if (type === 'media' || !target) names.set(reference, String(reference.id));
    else names.set(reference, await documentIdOfRow(write, target, reference.id));
  }
  return leavesUnchanged(request, current, (reference) => names.get(reference));
};

/**
 * Takes structure and facts out of what is written to a translation.
 * @param ignore the panel sends the whole form back, so there they are dropped unread
 * @throws a refusal naming the first shared field that would change
 */
export const keepLanguage = async (
  write: Write,
  { uid, documentId }: DocumentRef,
  data: Data,
  { ignore }: { ignore: boolean },
): Promise<Data> => {
  const attributes = write.strapi.contentType(uid as UID.ContentType).attributes as Record<
    string,
    Attribute
  >;
  const given = Object.keys(data).filter((name) => attributes[name] && isShared(attributes[name]));
  const language = Object.fromEntries(
    Object.entries(data).filter(([name]) => !given.includes(name)),
  );
  if (ignore || given.length === 0) return language;
  const isLink = (name: string) => ['relation', 'media'].includes(attributes[name]?.type ?? '');
  const source: Data | null = await write.strapi.db.query(uid).findOne({
    where: { documentId, locale: SOURCE_LOCALE, publishedAt: null },
    populate: given.filter(isLink),
  });
  for (const name of given) {
    const attribute = attributes[name];
    if (!attribute) continue;
    const same = isLink(name)
      ? await sameLinks(write, attribute, data[name], source?.[name])
      : sameScalar(data[name], source?.[name]);
    if (!same) throw refusal('shared.changed', name, { source: SOURCE_LOCALE });
  }
  return language;
};
