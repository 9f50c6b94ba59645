import { newName } from '../../strapi/content-model/content';
import type { TestApp } from '../../support/app';
import { uploadedImage } from '../../support/image';
import { idOf, type WriteRequests } from './write-request';

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Files and folders. */
export const library = async (app: TestApp): Promise<WriteRequests> => {
  const { strapi } = app;
  const file = await uploadedImage(app, newName());
  const folder = await idOf(
    strapi.plugin('upload').service('folder').create({ name: newName(), parent: null }),
  );
  const settings = { sizeOptimization: true, responsiveDimensions: true, autoOrientation: true };
  return {
    'POST /upload': { file: PIXEL },
    'POST /api/upload': { file: PIXEL },
    'PUT /upload/settings': { body: { ...settings, aiMetadata: false } },
    'PUT /upload/configuration': { body: { pageSize: 50, sort: 'name:ASC' } },
    'POST /upload/files': { file: PIXEL },
    'POST /upload/folders': { body: { name: newName(), parent: null } },
    'PUT /upload/folders/:id': { params: { id: folder }, body: { name: newName(), parent: null } },
    'POST /upload/actions/bulk-delete': { body: { folderIds: [folder] } },
    'POST /upload/actions/bulk-move': {
      body: { fileIds: [file], destinationFolderId: folder },
    },
    'PUT /upload/files/:id': { params: { id: file } },
    'DELETE /upload/files/:id': { params: { id: file } },
    'DELETE /api/upload/files/:id': { params: { id: file } },
    'POST /upload/actions/bulk-update': {
      body: { updates: [{ id: file, fileInfo: { caption: '改' } }] },
    },
  };
};
