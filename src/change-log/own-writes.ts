import type { Core } from '@strapi/strapi';

/** Whether this server itself may have changed something since it last looked. */
export interface OwnWrites {
  /** True from the first statement of a write until a look that began after its end. */
  areUnseen(): boolean;
  /** Call it when a look begins; call what it answers when that look has succeeded. */
  beginLook(): () => void;
}

const WRITE = /^\s*(?:insert|update|delete|with|truncate|replace)\b/i;

interface Connection {
  readonly __knexUid: string;
}

interface Pool {
  on(event: 'release', listener: (connection: Connection) => void): void;
}

/**
 * Notes every writing statement of this server. A write ends when its connection goes back to the
 * pool: by then it is committed or undone.
 */
export const noteOwnWrites = (strapi: Core.Strapi): OwnWrites => {
  const knex = strapi.db.connection;
  const writing = new Set<string>();
  let writes = 0;
  let seen = 0;
  knex.on('query', ({ sql, __knexUid }: { sql: string } & Connection) => {
    if (!WRITE.test(sql)) return;
    writes += 1;
    writing.add(__knexUid);
  });
  const { pool } = knex.client as { pool: Pool };
  pool.on('release', ({ __knexUid }) => writing.delete(__knexUid));
  return {
    areUnseen: () => writes !== seen,
    beginLook: () => {
      const begun = writing.size === 0 ? writes : seen;
      return () => (seen = Math.max(seen, begun));
    },
  };
};
