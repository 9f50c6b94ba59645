import fs from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { Response } from 'supertest';
import { originalsFolder } from '../../../src/media/storing/media-folders';
import type { AdminSession } from '../admin';
import type { TestApp } from '../app';

/**
 * Sends a file to the media library as the panel does.
 * @param query such as `?id=5` to replace one
 * @param info what else is said of the file, such as its folder
 */
export const uploadAs = (
  { request }: TestApp,
  { authorization }: AdminSession,
  content: Buffer,
  filename: string,
  query = '',
  info: object = {},
): PromiseLike<Response> =>
  request
    .post(`/upload${query}`)
    .set('Authorization', authorization)
    .field('fileInfo', JSON.stringify({ name: filename, ...info }))
    .attach('files', content, { filename, contentType: 'image/png' });

/** A file of the uploads, by its address. */
export const publicFile = (strapi: Core.Strapi, url: string): Promise<Buffer> =>
  fs.readFile(path.join(strapi.dirs.static.public, new URL(url, 'http://x').pathname));

/** All files there are: what the public gets, originals, and what is being worked on. */
export const allFiles = async (strapi: Core.Strapi): Promise<string[]> => {
  const folders = [path.join(strapi.dirs.static.public, 'uploads'), originalsFolder(strapi)];
  const found = await Promise.all(folders.map((folder) => fs.readdir(folder, { recursive: true })));
  return found
    .flatMap((names, at) => names.map((name) => path.join(folders[at] ?? '', name)))
    .sort();
};
