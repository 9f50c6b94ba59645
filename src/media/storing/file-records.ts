import { AsyncLocalStorage } from 'node:async_hooks';
import fs from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { uploadPlugin, type StoredFile } from '../../strapi-seams/upload-plugin';
import {
  leftBehind,
  originalsFolder,
  processName,
  recordsFolder,
  workFolder,
} from './media-folders';

const FILE = 'plugin::upload.file';

/** A picture whose files stay if, and only if, the media library has a row of it in the end. */
export interface InQuestion {
  readonly hash: string;
  /** The picture's own file and those of its sizes. */
  readonly files: readonly StoredFile[];
}

/** Puts the files of a picture in question, before they are written or their row is deleted. */
export type PutInQuestion = (picture: InQuestion) => Promise<void>;

/** Runs work on files and, whatever came of it, looks at what the database says in the end. */
export type InFileWork = <T>(work: (putInQuestion: PutInQuestion) => Promise<T>) => Promise<T>;

export interface FileRecords {
  readonly inFileWork: InFileWork;
  /** Settles what killed processes left, and removes what they were working on. */
  settleLeft(): Promise<void>;
}

const settle = async (strapi: Core.Strapi, record: string): Promise<void> => {
  const { hash, files } = JSON.parse(await fs.readFile(record, 'utf8')) as InQuestion;
  if ((await strapi.db.query(FILE).count({ where: { hash } })) === 0) {
    const { provider } = uploadPlugin(strapi);
    for (const file of files) await provider.delete(file);
    const original = path.join(originalsFolder(strapi), `${hash}${files[0]?.ext ?? ''}`);
    await fs.rm(original, { force: true });
  }
  await fs.rm(record, { force: true });
};

/**
 * Keeps files and rows together, though no transaction has both: which files are in question is
 * written down before anything is done, and when it is over the database tells which of them stay.
 * After a kill, the next start asks it.
 */
export const createFileRecords = (strapi: Core.Strapi): FileRecords => {
  const running = new AsyncLocalStorage<PutInQuestion>();

  const settleAll = async (records: readonly string[]): Promise<void> => {
    for (const record of records) {
      try {
        await settle(strapi, record);
      } catch (error) {
        // It stays written down, for the next start.
        strapi.log.warn(`Files are left to be looked at: ${record}, ${String(error)}`);
      }
    }
  };

  const inFileWork: InFileWork = async (work) => {
    const current = running.getStore();
    if (current) return work(current);
    const records: string[] = [];
    const putInQuestion: PutInQuestion = async (picture) => {
      const record = path.join(recordsFolder(strapi), `${processName()}.json`);
      await fs.writeFile(record, JSON.stringify(picture));
      records.push(record);
    };
    const isPart = strapi.db.inTransaction();
    if (isPart) {
      // What somebody else's transaction comes to is known when it ends.
      const later = (): void => void settleAll(records);
      await strapi.db.transaction(async ({ onCommit, onRollback }) => {
        onCommit(later);
        onRollback(later);
      });
    }
    try {
      return await running.run(putInQuestion, () => work(putInQuestion));
    } finally {
      if (!isPart) await settleAll(records);
    }
  };

  return {
    inFileWork,
    settleLeft: async () => {
      await settleAll(await leftBehind(recordsFolder(strapi)));
      for (const file of await leftBehind(workFolder(strapi))) {
        await fs.rm(file, { recursive: true, force: true });
      }
    },
  };
};
