import type { Core, UID } from '@strapi/strapi';
import type { Change } from './change';
import type { ChangeLog } from './change-log';

const SNAPSHOT = 'api::snapshot.snapshot';
const FILE = 'plugin::upload.file';

/** What decides about every answer: who may read what, and in which languages there is anything. */
const SETTINGS = [
  'plugin::users-permissions.role',
  'plugin::users-permissions.permission',
  'plugin::i18n.locale',
  'strapi::core-store',
];

const ONE = ['afterCreate', 'afterUpdate', 'afterDelete'] as const;
const MANY = ['afterCreateMany', 'afterUpdateMany', 'afterDeleteMany'] as const;

interface WriteEvent {
  readonly model: { readonly uid: string };
  readonly result?: unknown;
}

interface WrittenRow {
  readonly documentId?: string | null;
  readonly publishedAt?: unknown;
}

/** Whether readers see anything of a content type. */
const isSeen = (strapi: Core.Strapi, uid: string): boolean => {
  if (uid === FILE || uid === SNAPSHOT || SETTINGS.includes(uid)) return true;
  if (!uid.startsWith('api::')) return false;
  return Boolean(strapi.contentType(uid as UID.ContentType).options.draftAndPublish);
};

const isDraft = (strapi: Core.Strapi, uid: string, row: WrittenRow): boolean =>
  uid.startsWith('api::') && uid !== SNAPSHOT && row.publishedAt === null;

/**
 * Writes down what is written through Strapi's queries, whoever writes it: a publication, an upload,
 * a permission. What is written in SQL has to be recorded by who writes it.
 */
export const recordWrites = (strapi: Core.Strapi, log: ChangeLog): void => {
  const models = Object.keys({ ...strapi.contentTypes }).filter((uid) => isSeen(strapi, uid));
  const ofOne = async ({ model: { uid }, result }: WriteEvent): Promise<void> => {
    const row = (result ?? {}) as WrittenRow;
    if (isDraft(strapi, uid, row)) return;
    const change: Change = { type: uid, document: row.documentId ?? null };
    await log.record([change]);
  };
  const ofMany = ({ model: { uid } }: WriteEvent): Promise<void> =>
    log.record([{ type: uid, document: null }]);
  strapi.db.lifecycles.subscribe({
    models: [...models, 'strapi::core-store'],
    ...Object.fromEntries(ONE.map((action) => [action, ofOne])),
    ...Object.fromEntries(MANY.map((action) => [action, ofMany])),
  });
};

/** Whether a change may have changed every answer. */
export const concernsEverything = ({ type }: Change): boolean => SETTINGS.includes(type);
