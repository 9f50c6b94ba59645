import type { Core, UID } from '@strapi/strapi';
import { adminSession } from '../../support/admin';
import type { TestApp } from '../../support/app';
import { publicTypes } from './public-types';

/** What stands in every text that no reader may know of. */
export interface Secret {
  /** Every secret text begins with it. */
  readonly word: string;
  /** Whether each second row has none at all, where it may be without. */
  readonly withGaps: boolean;
}

export const ONE: Secret = { word: 'zqsecret', withGaps: false };
export const OTHER: Secret = { word: 'bxsecret', withGaps: true };

const TEXTS = new Set(['string', 'text', 'richtext', 'email', 'uid']);
/** Of an administrator: whoever wrote something is at the end of `createdBy`. */
const PERSONAL = ['firstname', 'lastname', 'email', 'resetPasswordToken', 'registrationToken'];

/** What editors write for each other, named here so that it stays secret whatever the schema says. */
const NOTES = new Set(['sourceNote']);

interface Column {
  readonly column: string;
  readonly isRequired: boolean;
}

interface Stored {
  readonly columnName?: string;
  readonly type: string;
}

const columnsOf = (
  strapi: Core.Strapi,
  uid: UID.ContentType,
  fits: (attribute: { private?: boolean; type: string }, name: string) => boolean,
): Column[] => {
  const stored = strapi.db.metadata.get(uid).attributes as Record<string, Stored>;
  return Object.entries(strapi.contentTypes[uid].attributes).flatMap(([name, attribute]) => {
    const column = stored[name]?.columnName;
    if (!column || !TEXTS.has(attribute.type) || !fits(attribute, name)) return [];
    return [{ column, isRequired: 'required' in attribute && attribute.required === true }];
  });
};

/** Writes below every rule, and without a trace in a row that readers see. */
const write = async (
  { strapi }: TestApp,
  uid: UID.ContentType,
  columns: readonly Column[],
  { word, withGaps }: Secret,
  where: string,
): Promise<void> => {
  if (columns.length === 0) return;
  const { tableName } = strapi.db.metadata.get(uid);
  const { connection } = strapi.db;
  const rows: { id: number }[] = await connection(tableName).select('id').whereRaw(where);
  for (const { id } of rows) {
    const has = ({ isRequired }: Column) => isRequired || !withGaps || id % 2 === 0;
    const values = columns.map((one) => [one.column, has(one) ? `${word}-${id}` : null] as const);
    await connection(tableName).where({ id }).update(Object.fromEntries(values));
  }
  // Rows of PostgreSQL lie in the order they were written in, which is not what is asked about.
  if (strapi.db.dialect.client !== 'postgres') return;
  await connection.raw('ALTER TABLE ?? CLUSTER ON ??', [tableName, `${tableName}_pkey`]);
  await connection.raw('CLUSTER ??', [tableName]);
};

/** Lets everything be written by somebody with a name, an address and a token to be guessed. */
export const signEverything = async (app: TestApp): Promise<void> => {
  const { id } = await adminSession(app, 'dajuan-editor');
  for (const { uid } of publicTypes(app.strapi)) {
    const rows: { id: number }[] = await app.strapi.db.query(uid).findMany({ select: ['id'] });
    for (const row of rows) {
      const data = { createdBy: id, updatedBy: id };
      await app.strapi.db.query(uid).update({ where: { id: row.id }, data });
    }
  }
};

/**
 * Puts a secret into every private text of what is published, every text of every draft, and all
 * that is known of administrators.
 */
export const plantSecrets = async (app: TestApp, secret: Secret): Promise<void> => {
  const { strapi } = app;
  for (const { uid } of publicTypes(strapi)) {
    const isPrivate = columnsOf(
      strapi,
      uid,
      (one, name) => one.private === true || NOTES.has(name),
    );
    const ofDrafts = columnsOf(strapi, uid, (_, name) => name !== 'locale');
    await write(app, uid, isPrivate, secret, 'published_at is not null');
    await write(app, uid, ofDrafts, secret, 'published_at is null');
  }
  const personal = columnsOf(strapi, 'admin::user', (_, name) => PERSONAL.includes(name));
  await write(app, 'admin::user', personal, secret, '1 = 1');
};
