import type { ContentLayout } from './content-layout';

export const metric: ContentLayout = {
  uid: 'api::metric.metric',
  title: 'label',
  sort: { by: 'key', order: 'ASC' },
  pageSize: 100,
  list: ['label', 'key', 'value', 'unit', 'qualifier', 'edition'],
  edit: [
    [['label', 12]],
    [
      ['description', 6],
      ['sourceNote', 6],
    ],
    [
      ['key', 6],
      ['value', 6],
    ],
    [
      ['kind', 4],
      ['unit', 4],
      ['currency', 4],
    ],
    [
      ['qualifier', 4],
      ['flowOrStock', 4],
      ['highlight', 4],
    ],
    [
      ['periodStart', 4],
      ['periodEnd', 4],
      ['asOf', 4],
    ],
    [
      ['edition', 6],
      ['partOf', 6],
    ],
    [['sections', 12]],
  ],
  relations: { unit: 'name', partOf: 'label', edition: 'year', sections: 'title' },
};
