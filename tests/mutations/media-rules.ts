import type { Mutant } from './mutant';

const used = ['tests/strapi/media/used-files.test.ts'];
const privacy = ['tests/trust/picture-privacy.test.ts'];
const failed = ['tests/trust/failed-uploads.test.ts'];

/** Files of the media library: what is taken, what is public of it, and what may become of it. */
export const mediaRules: readonly Mutant[] = [
  {
    rule: 'A file that is used is not deleted',
    file: 'src/media/storing/remove-files.js',
    find: 'await media.keeper.refuseWhileUsed(rows);',
    replace: '',
    tests: used,
  },
  {
    rule: 'A snapshot uses its files',
    file: 'src/document-middlewares/files/uses-of-file.js',
    find: '...(await snapshotsWith(write, file))',
    replace: '',
    tests: used,
  },
  {
    rule: 'A text uses the file whose address it has',
    file: 'src/document-middlewares/files/uses-of-file.js',
    find: '...(await namedInTexts(write, `${file.hash}${file.ext}`)),',
    replace: '',
    tests: used,
  },
  {
    rule: 'Deleting many files and folders deletes all of them, or none',
    file: 'src/media/install-pictures.js',
    find: '(0, remove_files_1.asOne)(media, bulk.deleteMany)',
    replace: 'bulk.deleteMany',
    tests: used,
  },
  {
    rule: 'Readers keep the picture that was replaced',
    file: 'src/media/storing/replace-picture.js',
    find: 'await media.keeper.keepPublished(row, await setAside(media, row));',
    replace: 'await setAside(media, row);',
    tests: used,
  },
  {
    rule: 'Whoever knows a picture by its address keeps it when it is replaced',
    file: 'src/media/storing/replace-picture.js',
    find: 'if (await media.keeper.isKnownByAddress(row))',
    replace: 'if (false)',
    tests: used,
  },
  {
    rule: 'Files of a failed upload are taken away',
    file: 'src/media/storing/file-records.js',
    find: 'if (!isPart)',
    replace: 'if (false)',
    tests: failed,
  },
  {
    rule: 'Files whose row stayed in the end stay, too',
    file: 'src/media/storing/file-records.js',
    find: '.count({ where: { hash } })) === 0)',
    replace: '.count({ where: { hash } })) >= 0)',
    tests: failed,
  },
  {
    rule: 'What the public gets of a picture is cleaned',
    file: 'src/media/pictures/make-variants.js',
    find: '(0, clean_picture_1.cleanPicture)(examined.type, await promises_1.default.readFile(file))',
    replace: 'await promises_1.default.readFile(file)',
    tests: privacy,
  },
];
