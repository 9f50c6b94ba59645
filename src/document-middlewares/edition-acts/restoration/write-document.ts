import type { UID } from '@strapi/strapi';
import { keepDocument, keptRelations } from '../../../snapshots/kept/keep-document';
import type { KeptDocument } from '../../../snapshots/kept/kept-document';
import { storedEntry } from '../../content-rules/stored-entry';
import { documentsOf } from '../../shared-structure/service';
import type { Restoring } from './restoration';

type Data = Readonly<Record<string, unknown>>;

/** The draft of a document as a snapshot would keep it; null if there is none. */
export const draftOf = async (
  { write, locale }: Restoring,
  { uid, documentId }: Pick<KeptDocument, 'uid' | 'documentId'>,
  inLocale: string = locale,
): Promise<KeptDocument | null> => {
  const { strapi } = write;
  const version = { locale: inLocale, status: 'draft' } as const;
  const populate = keptRelations(strapi, uid);
  const entry = await storedEntry(write, { uid, documentId }, version, populate);
  return entry && keepDocument(strapi, uid, entry);
};

/** The entries of one record that say something else than another. */
export const differing = <T>(
  wanted: Readonly<Record<string, T>>,
  present: Readonly<Record<string, unknown>> | undefined,
): Record<string, T> =>
  Object.fromEntries(
    Object.entries(wanted).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(present?.[name]),
    ),
  );

/** Writes to a draft, and makes the document again, under its old id, where it is gone. */
export const writeDraft = async (
  { write, locale, written }: Restoring,
  { uid, documentId }: Pick<KeptDocument, 'uid' | 'documentId'>,
  data: Data,
  exists: boolean,
): Promise<void> => {
  if (exists && Object.keys(data).length === 0) return;
  written.add(`${uid} ${documentId}`);
  if (exists) {
    await documentsOf(write, uid).update({ documentId, locale, data });
    return;
  }
  const documents = write.strapi.documents(uid as UID.ContentType) as unknown as {
    create(params: object): Promise<unknown>;
  };
  await documents.create({ locale, data: { ...data, documentId } });
};
