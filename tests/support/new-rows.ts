import type { TestApp } from './app';

const PEOPLE_AND_FILES = [
  'admin::user',
  'admin::role',
  'admin::permission',
  'admin::api-token',
  'plugin::users-permissions.user',
  'plugin::users-permissions.role',
  'plugin::upload.file',
  'plugin::upload.folder',
];

/**
 * Notes which people, roles, tokens and files there are.
 * @returns what deletes those that have come since, with what hangs on them
 */
export const noteRows = async ({ strapi }: TestApp): Promise<() => Promise<void>> => {
  const rowsOf = (uid: string) => strapi.db.connection(strapi.db.metadata.get(uid).tableName);
  const known = new Map<string, number[]>();
  for (const uid of PEOPLE_AND_FILES) known.set(uid, await rowsOf(uid).pluck('id'));
  return async () => {
    for (const [uid, ids] of [...known].reverse()) await rowsOf(uid).whereNotIn('id', ids).delete();
  };
};
