import type { ContentLayout } from './content-layout';

export const photo: ContentLayout = {
  uid: 'api::photo.photo',
  title: 'caption',
  sort: { by: 'createdAt', order: 'ASC' },
  pageSize: 50,
  list: ['image', 'caption', 'place', 'section'],
  edit: [
    [
      ['caption', 6],
      ['alternativeText', 6],
    ],
    [
      ['credit', 6],
      ['place', 6],
    ],
    [
      ['image', 6],
      ['section', 6],
    ],
    [['takenOn', 6]],
  ],
  relations: { section: 'title' },
};
