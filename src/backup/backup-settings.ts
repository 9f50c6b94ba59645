import path from 'node:path';
import { env } from '@strapi/utils';
import type { ClientConfig } from 'pg';
import databaseConfig from '../../config/database';
import { fileFolders, type FileFolder } from './files/file-folders';

/** Which database is meant. */
export type DatabasePlace =
  | { readonly client: 'sqlite'; readonly file: string }
  | { readonly client: 'postgres'; readonly connection: ClientConfig; readonly schema: string };

/** The settings that what is stored was made with; an empty text where one is not set. */
export interface Secrets {
  readonly encryptionKey: string;
  readonly appKeys: readonly string[];
  readonly apiTokenSalt: string;
}

export interface BackupSettings {
  readonly database: DatabasePlace;
  readonly folders: readonly FileFolder[];
  readonly secrets: Secrets;
}

/** The database of a configuration of Strapi's, such as config/database.ts makes. */
export const databasePlace = (connection: {
  readonly client: string;
  readonly connection: object;
}): DatabasePlace => {
  const { filename, schema, ...config } = connection.connection as ClientConfig & {
    filename?: string;
    schema?: string;
  };
  return connection.client === 'sqlite'
    ? { client: 'sqlite', file: path.resolve(filename ?? '') }
    : { client: 'postgres', connection: config, schema: schema ?? 'public' };
};

/**
 * Reads from the environment, with .env taken into it, what a server would: its database, where its
 * files lie, and the secrets that it would read with.
 * @param root the project's folder
 */
export const backupSettings = (root: string): BackupSettings => ({
  database: databasePlace(databaseConfig({ env }).connection),
  folders: fileFolders(root, process.env),
  secrets: {
    encryptionKey: process.env.ENCRYPTION_KEY ?? '',
    appKeys: env.array('APP_KEYS') ?? [],
    apiTokenSalt: process.env.API_TOKEN_SALT ?? '',
  },
});
