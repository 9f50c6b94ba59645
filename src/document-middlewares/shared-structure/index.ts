import type { DocumentContext, Next } from '../document-context';
import type { Write, WriteQueue } from '../write-context';
import { discardDraft, publishDocument } from './publish';
import { cloneDocument, deleteDocument } from './whole-document';
import { createDocument, updateDocument } from './write-draft';

type Rule = (write: Write, context: DocumentContext, next: Next) => Promise<unknown>;

const rules: Record<string, Rule> = {
  create: createDocument,
  update: updateDocument,
  publish: publishDocument,
  unpublish: (_write, _context, next) => next(),
  discardDraft,
  delete: deleteDocument,
  clone: cloneDocument,
};

/**
 * One structure, two languages: whoever writes, structure and facts are the source locale's in
 * every locale, and none goes public through a translation.
 */
export const createSharedStructure =
  (inWrite: WriteQueue) =>
  async (context: DocumentContext, next: Next): Promise<unknown> => {
    const rule = context.uid.startsWith('api::') ? rules[context.action] : undefined;
    return rule ? inWrite((write) => rule(write, context, next)) : next();
  };
