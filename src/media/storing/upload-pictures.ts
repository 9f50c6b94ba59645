import { uploadPlugin, type UploadService } from '../../strapi-seams/upload-plugin';
import { invalidPicture } from '../pictures/refuse-picture';
import { FILE, type Media } from './media';
import { preparePicture, storePicture, type FileValues, type Prepared } from './store-picture';

/** What Strapi would tie a new file to, past every rule on the content it is tied to. */
const ATTACHING = ['ref', 'refId', 'field', 'path'];

/** Who wrote a row, for the media library. */
export const writtenBy = (user?: { readonly id: number }): object =>
  user ? { updatedBy: user.id } : {};

/**
 * Takes uploaded pictures: all of them, or none. Nothing is left of a failed upload.
 * @returns the rows of the media library, in the order of the files
 */
export const uploadPictures =
  (media: Media): UploadService['upload'] =>
  async ({ data, files }, { user } = {}) => {
    const { strapi } = media;
    const field = ATTACHING.find((name) => data[name] !== undefined && data[name] !== null);
    if (field) throw invalidPicture('picture.attached', { field });
    const infos = [data.fileInfo ?? {}].flat();
    const prepared: Prepared[] = [];
    for (const [at, file] of [files].flat().entries()) {
      prepared.push(await preparePicture(strapi, file, infos[at] ?? {}));
    }
    return media.inFileWork(async (putInQuestion) => {
      const stored: { values: FileValues; picture: Prepared }[] = [];
      for (const picture of prepared) {
        const values = await storePicture(strapi, media.decode, picture, putInQuestion);
        stored.push({ values, picture });
      }
      return media.whileContentRests(async () => {
        const rows = [];
        for (const { values, picture } of stored) {
          const { folder } = picture.info;
          const folderPath = await uploadPlugin(strapi).file.getFolderPath(folder);
          const creator = user ? { createdBy: user.id } : {};
          const told = { ...values, folder, folderPath, ...creator, ...writtenBy(user) };
          rows.push(await strapi.db.query(FILE).create({ data: told }));
        }
        return rows;
      });
    });
  };
