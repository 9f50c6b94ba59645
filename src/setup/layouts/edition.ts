import type { ContentLayout } from './content-layout';

export const edition: ContentLayout = {
  uid: 'api::edition.edition',
  title: 'title',
  sort: { by: 'year', order: 'DESC' },
  pageSize: 50,
  list: ['year', 'title', 'publisher', 'sections'],
  edit: [
    [['title', 12]],
    [['subtitle', 12]],
    [
      ['byline', 6],
      ['publisher', 6],
    ],
    [['lede', 12]],
    [
      ['year', 4],
      ['periodStart', 4],
      ['periodEnd', 4],
    ],
    [
      ['letter', 6],
      ['coverPhoto', 6],
    ],
    [
      ['sections', 6],
      ['metrics', 6],
    ],
  ],
  relations: { letter: 'title', coverPhoto: 'caption', sections: 'title', metrics: 'label' },
};
