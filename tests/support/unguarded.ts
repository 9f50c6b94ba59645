import { keepAppendOnly } from '../../src/audit/append-only';
import { SNAPSHOT } from '../../src/snapshots/snapshot';
import type { TestApp } from './app';

/**
 * Does what the product never does: changes or deletes snapshots, whose table the database itself
 * guards. The guard is back afterwards.
 */
export const unguarded = async <T>({ strapi }: TestApp, work: () => Promise<T>): Promise<T> => {
  const isPostgres = strapi.db.dialect.client === 'postgres';
  const triggers = isPostgres
    ? ['snapshots_no_change']
    : ['snapshots_no_update', 'snapshots_no_delete', 'snapshots_no_replace'];
  for (const trigger of triggers) {
    const on = isPostgres ? ' on snapshots' : '';
    await strapi.db.connection.raw(`drop trigger if exists "${trigger}"${on}`);
  }
  try {
    return await work();
  } finally {
    await keepAppendOnly(strapi, [SNAPSHOT]);
  }
};
