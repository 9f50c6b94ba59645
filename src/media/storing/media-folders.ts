import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';

/**
 * The folder of the untouched originals, as an absolute path: one file a picture, called as the
 * public file is. A backup takes it together with the uploads; what begins with a dot in it is work
 * in progress and no part of it.
 */
export const originalsFolder = (strapi: Core.Strapi): string =>
  path.resolve(strapi.config.get<string>('pictures.originals'));

/** Where files are worked on, which is where uploads arrive, too. */
export const workFolder = (strapi: Core.Strapi): string =>
  path.join(originalsFolder(strapi), '.work');

/** Where is written down which files are in question until a transaction ends. */
export const recordsFolder = (strapi: Core.Strapi): string =>
  path.join(originalsFolder(strapi), '.unsettled');

/** A name that says which process of which machine it is of. */
export const processName = (): string =>
  `${os.hostname().replaceAll('-', '_')}-${process.pid}-${randomUUID()}`;

const HOUR = 60 * 60 * 1000;

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/**
 * What processes that are gone left in a folder of files named by `processName`: this process calls
 * it before it makes any. Of other machines, whose processes cannot be seen, it is what is an hour old.
 */
export const leftBehind = async (folder: string): Promise<string[]> => {
  const own = os.hostname().replaceAll('-', '_');
  const left: string[] = [];
  for (const name of await fs.readdir(folder)) {
    const file = path.join(folder, name);
    const [host, pid] = name.split('-');
    const age = await fs.stat(file).then(({ mtimeMs }) => Date.now() - mtimeMs);
    const isGone = host === own && (Number(pid) === process.pid || !isRunning(Number(pid)));
    if (isGone || age > HOUR) left.push(file);
  }
  return left;
};
