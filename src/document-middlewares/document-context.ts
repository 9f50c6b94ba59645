/** The part of a Document Service call that content rules read and change. */
export interface DocumentParams {
  documentId?: string;
  locale?: string | string[] | null;
  status?: string;
  data?: Record<string, unknown>;
  [param: string]: unknown;
}

/** A Document Service call as our middlewares see it. */
export interface DocumentContext {
  uid: string;
  action: string;
  params: DocumentParams;
}

/** An entry as the Document Service answers it. */
export interface Entry {
  id: number;
  documentId: string;
  [attribute: string]: unknown;
}

/** What publish, unpublish, discardDraft, delete and clone answer. */
export interface EntriesResult {
  documentId?: string;
  entries: Entry[];
}

export type Next = () => Promise<unknown>;
