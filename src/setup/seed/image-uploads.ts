import fs from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';

/** A row of Strapi's media library, as far as the seed needs it. */
interface UploadedFile {
  readonly id: number;
  /** In pixels; null for a file that Strapi could not read as an image. */
  readonly width?: number | null;
  readonly formats?: Readonly<Record<string, unknown>> | null;
}

/** Uploads that can be taken back. */
export interface ImageUploads {
  /**
   * Uploads one image through Strapi's upload service, which makes its responsive formats.
   * @param image the file's absolute path
   * @param words what the media library shows beside the file
   * @returns the id of its row in the media library
   * @throws Error when the file is no image, which Strapi would store as it is
   */
  upload(image: string, words: { caption: string; alternativeText: string }): Promise<number>;
  /**
   * Takes every uploaded file out of the upload store, once the rows that named them are rolled
   * back. Never throws: the failure that led here is the one to report.
   */
  takeBack(): Promise<void>;
}

const mimeTypes: Readonly<Record<string, string>> = {
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
};

/** Makes an uploader that remembers what it stored. */
export const imageUploads = (strapi: Core.Strapi): ImageUploads => {
  const uploaded: UploadedFile[] = [];
  return {
    upload: async (image, words) => {
      const name = path.basename(image);
      const { size } = await fs.stat(image);
      const mimetype = mimeTypes[path.extname(image)] ?? 'application/octet-stream';
      const files: UploadedFile[] = await strapi
        .plugin('upload')
        .service('upload')
        .upload({
          data: { fileInfo: { name, ...words } },
          files: { filepath: image, originalFilename: name, mimetype, size },
        });
      uploaded.push(...files);
      const [file] = files;
      if (!file?.width) throw new Error(`${image} is not an image`);
      return file.id;
    },
    takeBack: async () => {
      const provider: { delete(file: unknown): Promise<unknown> } =
        strapi.plugin('upload').provider;
      const stored = uploaded.flatMap((file) => [file, ...Object.values(file.formats ?? {})]);
      await Promise.allSettled(stored.map(async (file) => provider.delete(file)));
    },
  };
};
