import type { UID } from '@strapi/strapi';
import { say, type MessageKey } from '../../../messages/say';
import type { KeptDocument } from '../../../snapshots/kept/kept-document';
import { findRow } from '../../shared-structure/version';
import { SOURCE_LOCALE } from '../../source-locale';
import { leaveOut, type Restoring } from './restoration';

/** What a relation says of itself. */
const relationOf = ({ write: { strapi } }: Restoring, uid: string, name: string) => {
  const attributes = strapi.contentType(uid as UID.ContentType).attributes as Record<
    string,
    { target?: string; relation?: string }
  >;
  const { target = '', relation = '' } = attributes[name] ?? {};
  return { target, isList: relation.endsWith('ToMany') };
};

const asLink = (documentId: string) => ({ documentId });

const DRAFT = { locale: SOURCE_LOCALE, status: 'draft' } as const;

/**
 * The kept links of a document to what there is.
 * @param withheld document ids that are part of another edition by now
 */
export const wantedLinks = async (
  restoring: Restoring,
  document: KeptDocument,
  withheld: ReadonlySet<string>,
): Promise<Record<string, string[]>> => {
  const { write } = restoring;
  const links: Record<string, string[]> = {};
  for (const [name, ids] of Object.entries(document.links)) {
    const { target } = relationOf(restoring, document.uid, name);
    const there: string[] = [];
    for (const documentId of ids) {
      if (withheld.has(documentId)) continue;
      if (await findRow(write, { uid: target, documentId }, DRAFT)) there.push(documentId);
      else {
        const type = say(`type.${target.split('.')[1] ?? ''}` as MessageKey);
        leaveOut(restoring, document, say('restore.link-gone', { field: name, type }));
      }
    }
    links[name] = there;
  }
  return links;
};

/** Links as the Document Service takes them: lists are set whole, in their order. */
export const linkData = (
  restoring: Restoring,
  uid: string,
  links: Readonly<Record<string, readonly string[]>>,
): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(links).map(([name, ids]) => [
      name,
      relationOf(restoring, uid, name).isList ? { set: ids.map(asLink) } : (ids[0] ?? null),
    ]),
  );
