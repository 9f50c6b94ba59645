import fs from 'node:fs';
import path from 'node:path';
import type { TestApp } from './app';

interface StoredFile {
  readonly url: string;
  readonly formats: Readonly<Record<string, { readonly url: string }>> | null;
}

/** Other tests write rows of files that never were: each of them gets one, so that nothing is missing. */
export const fillMissingFiles = async ({ strapi }: TestApp): Promise<void> => {
  const rows = (await strapi.db.query('plugin::upload.file').findMany()) as StoredFile[];
  const urls = rows.flatMap(({ url, formats }) => [
    url,
    ...Object.values(formats ?? {}).map((format) => format.url),
  ]);
  for (const url of urls.filter((one) => one.startsWith('/uploads/'))) {
    const file = path.join(process.env.PUBLIC_DIR ?? '', url);
    if (!fs.existsSync(file)) fs.writeFileSync(file, 'a file of a test');
  }
};
