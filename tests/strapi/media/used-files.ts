import type { AdminSession } from '../../support/admin';
import type { TestApp } from '../../support/app';
import { emptyContent } from '../../support/empty-content';
import { uploadAs } from '../../support/pictures/upload';
import { bilingual } from '../shared-structure/bilingual';

/** A file of the media library, in a folder that stands in another. */
export interface Stored {
  readonly id: number;
  readonly url: string;
  readonly folder: number;
  readonly outer: number;
}

/** How a file can be used. */
export type Use = 'draft' | 'draftText' | 'publicText' | 'snapshot';

/** What the tests of used files begin with. */
export interface UsedFiles {
  readonly edition: string;
  readonly letter: string;
  readonly photo: string;
  /** Each file is used in one way alone; one in a public text is in its snapshots, too. */
  readonly files: Readonly<Record<Use, Stored>>;
  /** Shown by the public photo of the edition, and its draft. */
  readonly shown: Stored;
}

/** Uploads a picture named 会场.png. */
export const store = async (app: TestApp, chief: AdminSession, pixels: Buffer): Promise<Stored> => {
  const makeFolder = async (parent: number | null): Promise<number> => {
    const folders = app.strapi.plugin('upload').service('folder');
    return (await folders.create({ name: `f${Math.random()}`, parent })).id;
  };
  const outer = await makeFolder(null);
  const folder = await makeFolder(outer);
  const { body } = await uploadAs(app, chief, pixels, '会场.png', '', { folder });
  return { id: body[0].id, url: body[0].url, folder, outer };
};

/** Makes the only edition there is, 2160, published twice in Chinese, and files it uses. */
export const usedFiles = async (
  app: TestApp,
  chief: AdminSession,
  pixels: Buffer,
): Promise<UsedFiles> => {
  await emptyContent(app);
  const { source, change, publish } = bilingual(app);
  const file = () => store(app, chief, pixels);
  const files = {
    draft: await file(),
    draftText: await file(),
    publicText: await file(),
    snapshot: await file(),
  };
  const shown = await file();
  const edition = await source('edition', { year: 2160 });
  const photo = await source('photo', { image: files.snapshot.id, caption: '会场' });
  await source('report-section', { slug: 'pictured', edition, photos: [photo] });
  const body = `![会场](https://example.org${files.publicText.url})`;
  const letter = await source('letter', { body });
  await change('edition', edition, { letter });
  await publish('edition', edition, 'zh-Hans');
  await change('photo', photo, { image: shown.id });
  await publish('edition', edition, 'zh-Hans');

  const small = files.draftText.url.replace('/uploads/', '/uploads/small_');
  await change('letter', letter, { body: `![会场](${small})` });
  await source('photo', { image: files.draft.id, caption: '走廊' });
  return { edition, letter, photo, files, shown };
};
