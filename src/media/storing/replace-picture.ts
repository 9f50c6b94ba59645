import { errors } from '@strapi/utils';
import { uploadPlugin, type FileRow, type UploadService } from '../../strapi-seams/upload-plugin';
import { FILE, type Media } from './media';
import { filesOf } from './remove-files';
import { preparePicture, storePicture } from './store-picture';
import { writtenBy } from './upload-pictures';

/** What a row says of itself, and not of its file. */
const OWN = ['id', 'documentId', 'createdAt', 'updatedAt', 'publishedAt', 'locale'];

const findRow = async ({ strapi }: Media, id: number | string): Promise<FileRow> => {
  const row: FileRow | null = await strapi.db
    .query(FILE)
    .findOne({ where: { id }, populate: { folder: true } });
  if (!row) throw new errors.NotFoundError();
  return row;
};

/** A second row for the files that a row is about to lose, so that those who show them still can. */
const setAside = (media: Media, row: FileRow): Promise<FileRow> => {
  const kept = Object.entries(row).filter(([name]) => !OWN.includes(name));
  return media.strapi.db.query(FILE).create({ data: Object.fromEntries(kept) });
};

/**
 * Replaces the picture of a row of the media library. The new one has an address of its own. Drafts
 * show it; what is published, and whoever has the old address, goes on showing the old one, which
 * gets a row of its own.
 */
export const replacePicture =
  (media: Media): UploadService['replace'] =>
  async (id, { data, file }, { user } = {}) => {
    const { strapi } = media;
    const { name } = await findRow(media, id);
    const info = data.fileInfo ?? {};
    const picture = await preparePicture(strapi, file, { ...info, name: info.name ?? name });
    return media.inFileWork(async (putInQuestion) => {
      const values = await storePicture(strapi, media.decode, picture, putInQuestion);
      return media.whileContentRests(async () => {
        const row = await findRow(media, id);
        await putInQuestion(filesOf(media, row));
        if (await media.keeper.isKnownByAddress(row)) {
          await media.keeper.keepPublished(row, await setAside(media, row));
        }
        const moved =
          info.folder === undefined
            ? {}
            : {
                folder: info.folder,
                folderPath: await uploadPlugin(strapi).file.getFolderPath(info.folder),
              };
        return strapi.db.query(FILE).update({
          where: { id: row.id },
          data: { ...values, ...moved, ...writtenBy(user) },
        });
      });
    });
  };
