import type { UID } from '@strapi/strapi';
import type { DocumentParams, EntriesResult, Entry } from '../document-context';
import type { Write } from '../write-context';

/** The Document Service of a content type, by the calls a content rule makes in turn. */
export interface Documents {
  update(params: DocumentParams): Promise<Entry>;
  findOne(params: DocumentParams): Promise<Entry | null>;
  publish(params: DocumentParams): Promise<EntriesResult>;
  unpublish(params: DocumentParams): Promise<EntriesResult>;
  discardDraft(params: DocumentParams): Promise<EntriesResult>;
}

/** The Document Service of a content type; its calls pass through the content rules again. */
export const documentsOf = ({ strapi }: Write, uid: string): Documents =>
  strapi.documents(uid as UID.ContentType) as unknown as Documents;
