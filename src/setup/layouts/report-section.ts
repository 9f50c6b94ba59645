import type { ContentLayout } from './content-layout';

export const reportSection: ContentLayout = {
  uid: 'api::report-section.report-section',
  title: 'title',
  sort: { by: 'createdAt', order: 'ASC' },
  pageSize: 50,
  list: ['title', 'kicker', 'slug', 'edition'],
  edit: [
    [
      ['kicker', 6],
      ['title', 6],
    ],
    [['body', 12]],
    [
      ['slug', 6],
      ['edition', 6],
    ],
    [
      ['metrics', 6],
      ['photos', 6],
    ],
  ],
  relations: { edition: 'year', metrics: 'label', photos: 'caption' },
};
