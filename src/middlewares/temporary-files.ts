import fs from 'node:fs/promises';
import type { Core } from '@strapi/strapi';

interface UploadedFile {
  filepath: string;
}

/**
 * Removes what a multipart request left in the temporary folder. Strapi removes only the fields it
 * expects, so that anyone could fill the disk with the others.
 */
const temporaryFiles: Core.MiddlewareFactory = () => async (ctx, next) => {
  try {
    await next();
  } finally {
    const files: Record<string, UploadedFile | UploadedFile[]> = ctx.request.files ?? {};
    const left = Object.values(files).flat();
    await Promise.all(left.map(({ filepath }) => fs.rm(filepath, { force: true })));
  }
};

export default temporaryFiles;
