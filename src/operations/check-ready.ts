import fs from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { within } from './within';

/** Milliseconds that a check may take. */
const PATIENCE = 2_000;
const MEGABYTE = 1024 * 1024;
const EDITION = 'api::edition.edition';

/** What a server needs before it should be asked anything. */
export interface Readiness {
  readonly status: 'ok' | 'unavailable';
  readonly checks: {
    readonly database: { readonly ok: boolean; readonly milliseconds: number };
    /** Whether the boot has finished and the tables are there. */
    readonly schema: { readonly ok: boolean };
    /** Whether every place that is written to has space enough; how much is nobody else's to know. */
    readonly disk: { readonly ok: boolean };
  };
}

const succeeds = (work: Promise<unknown>): Promise<boolean> =>
  within(PATIENCE, work).then(
    () => true,
    () => false,
  );

const writtenFolders = (strapi: Core.Strapi): string[] => {
  const uploads = path.join(strapi.dirs.static.public, 'uploads');
  const { client, connection } = strapi.config.get<{
    client: string;
    connection: { filename?: string };
  }>('database.connection');
  return client === 'sqlite' && connection.filename
    ? [uploads, path.dirname(path.resolve(connection.filename))]
    : [uploads];
};

const freeBytesOf = async (folder: string): Promise<number> => {
  // On a file system mounted for reading alone this fails, whoever asks.
  await fs.access(folder, fs.constants.W_OK);
  const { bavail, bsize } = await fs.statfs(folder);
  return bavail * bsize;
};

/** Questions to the database, at most one at a time: a hanging one is waited for, not repeated. */
const oneAtATime = (ask: () => Promise<unknown>): (() => Promise<unknown>) => {
  let asking: Promise<unknown> | undefined;
  return () => (asking ??= ask().finally(() => (asking = undefined)));
};

/**
 * Looks whether a server can do its work. The answer comes within two seconds, whatever hangs, and
 * says nothing of why.
 */
export const createReadyCheck = (strapi: Core.Strapi): (() => Promise<Readiness>) => {
  const ask = (query: { timeout(milliseconds: number): unknown }): Promise<unknown> =>
    // A question that takes longer gives its connection up.
    Promise.resolve(query.timeout(PATIENCE));
  const reach = oneAtATime(() => ask(strapi.db.connection.raw('select 1')));
  const readTable = oneAtATime(() => {
    const { tableName } = strapi.db.metadata.get(EDITION);
    return ask(strapi.db.getConnection(tableName).select('id').limit(1));
  });

  const checkDatabase = async () => {
    const begun = performance.now();
    const ok = await succeeds(reach());
    return { ok, milliseconds: Math.round(performance.now() - begun) };
  };
  const checkSchema = async () => ({ ok: strapi.isLoaded && (await succeeds(readTable())) });
  const checkDisk = async () => {
    const minFree = strapi.config.get<number>('operations.minFreeMegabytes') * MEGABYTE;
    try {
      const free = await within(PATIENCE, Promise.all(writtenFolders(strapi).map(freeBytesOf)));
      return { ok: Math.min(...free) >= minFree };
    } catch {
      return { ok: false };
    }
  };

  return async () => {
    const [database, schema, disk] = await Promise.all([
      checkDatabase(),
      checkSchema(),
      checkDisk(),
    ]);
    const isReady = database.ok && schema.ok && disk.ok;
    return { status: isReady ? 'ok' : 'unavailable', checks: { database, schema, disk } };
  };
};
