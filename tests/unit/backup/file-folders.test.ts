import { describe, expect, it } from 'vitest';
import { fileFolders } from '../../../src/backup/files/file-folders';

describe('the folders that a backup holds', () => {
  it('are the uploads and their untouched originals, where the server keeps them', () => {
    expect(fileFolders('/srv/dajuan', {})).toEqual([
      { key: 'uploads', place: '/srv/dajuan/public/uploads' },
      { key: 'originals', place: '/srv/dajuan/.data/originals' },
    ]);
  });

  it('are where settings put them, from the project’s folder', () => {
    const env = { PUBLIC_DIR: '/var/public', ORIGINALS_DIR: 'kept' };
    expect(fileFolders('/srv/dajuan', env).map(({ place }) => place)).toEqual([
      '/var/public/uploads',
      '/srv/dajuan/kept',
    ]);
  });
});
