import type { ContentLayout } from './content-layout';

export const letter: ContentLayout = {
  uid: 'api::letter.letter',
  title: 'title',
  sort: { by: 'signedOn', order: 'DESC' },
  pageSize: 50,
  list: ['title', 'signatory', 'signedOn', 'edition'],
  edit: [
    [['title', 12]],
    [['salutation', 12]],
    [['body', 12]],
    [['closing', 12]],
    [
      ['signatory', 6],
      ['signedOn', 6],
    ],
    [
      ['contactEmail', 6],
      ['edition', 6],
    ],
  ],
  relations: { edition: 'year' },
};
