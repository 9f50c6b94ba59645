import type { TestApp } from './app';

/** The record of an uploaded picture, without a file behind it. @returns its id */
export const uploadedImage = async (
  { strapi }: Pick<TestApp, 'strapi'>,
  name: string,
): Promise<number> => {
  const file: { id: number } = await strapi.db.query('plugin::upload.file').create({
    data: {
      name: `${name}.png`,
      hash: name,
      ext: '.png',
      mime: 'image/png',
      size: 1,
      url: `/uploads/${name}.png`,
      provider: 'local',
      folderPath: '/',
    },
  });
  return file.id;
};
