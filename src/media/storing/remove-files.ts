import type { FileRow } from '../../strapi-seams/upload-plugin';
import type { InQuestion } from './file-records';
import { FILE, type Media } from './media';

/** All files of a row: none where another provider has them, which cannot be reached. */
export const filesOf = ({ strapi }: Pick<Media, 'strapi'>, row: FileRow): InQuestion => {
  const { hash, ext, provider, formats } = row;
  const isOurs = provider === strapi.config.get<string>('plugin::upload.provider');
  const sizes = Object.values(formats ?? {}).map((size) => ({ hash: size.hash, ext: size.ext }));
  return { hash, files: isOurs ? [{ hash, ext }, ...sizes] : [] };
};

/**
 * Removes rows of the media library, and their files once the database has confirmed it.
 * @throws a conflict (409) when one of them is used; then none is removed
 */
export const removeFiles = (media: Media, rows: readonly FileRow[]): Promise<void> =>
  media.inFileWork(async (putInQuestion) => {
    for (const row of rows) await putInQuestion(filesOf(media, row));
    await media.whileContentRests(async () => {
      await media.keeper.refuseWhileUsed(rows);
      for (const { id } of rows) await media.strapi.db.query(FILE).delete({ where: { id } });
    });
  });

/** Removes the files of a folder and of those in it, and then the folders. */
export const removeFolders =
  (media: Media, removeEmptied: (ids?: number[]) => Promise<unknown>) =>
  (ids: number[] = []): Promise<unknown> =>
    media.inFileWork(() =>
      media.whileContentRests(async () => {
        const folders: { path: string }[] = await media.strapi.db
          .query('plugin::upload.folder')
          .findMany({ where: { id: { $in: ids } } });
        const within = folders.flatMap(({ path }) => [
          { folderPath: path },
          { folderPath: { $startsWith: `${path}/` } },
        ]);
        const rows: FileRow[] =
          within.length > 0
            ? await media.strapi.db.query(FILE).findMany({ where: { $or: within } })
            : [];
        await removeFiles(media, rows);
        return removeEmptied(ids);
      }),
    );

/** The rows of the media library by their ids. */
export const findFiles = (media: Media, ids: readonly number[]): Promise<FileRow[]> =>
  media.strapi.db.query(FILE).findMany({ where: { id: { $in: [...ids] } } });

/** Runs a request that deletes files and folders as one: all of it, or nothing. */
export const asOne =
  (media: Media, handle: (ctx: unknown) => Promise<void>) =>
  (ctx: unknown): Promise<void> =>
    media.inFileWork(() => media.whileContentRests(() => handle(ctx)));
