import path from 'node:path';
import type { Core } from '@strapi/strapi';

/** A row of Strapi's media library, as far as the seed needs it. */
interface UploadedFile {
  readonly id: number;
  readonly formats?: Readonly<Record<string, unknown>> | null;
}

/** Uploads that can be taken back. */
export interface ImageUploads {
  /**
   * Uploads one image through Strapi's upload service, which makes its responsive formats.
   * @param image the file's absolute path
   * @param words what the media library shows beside the file
   * @returns the id of its row in the media library
   * @throws Error when the file is no picture
   */
  upload(image: string, words: { caption: string; alternativeText: string }): Promise<number>;
  /**
   * Takes every uploaded file out of the upload store, once the rows that named them are rolled
   * back. Never throws: the failure that led here is the one to report.
   */
  takeBack(): Promise<void>;
}

/** Makes an uploader that remembers what it stored. */
export const imageUploads = (strapi: Core.Strapi): ImageUploads => {
  const uploaded: UploadedFile[] = [];
  return {
    upload: async (image, words) => {
      const name = path.basename(image);
      const files: UploadedFile[] = await strapi
        .plugin('upload')
        .service('upload')
        .upload({
          data: { fileInfo: { name, ...words } },
          files: { filepath: image, originalFilename: name },
        });
      uploaded.push(...files);
      const [file] = files;
      if (!file) throw new Error(`${image} was not uploaded`);
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
