import type { ContentLayout } from './content-layout';

export const unit: ContentLayout = {
  uid: 'api::unit.unit',
  title: 'name',
  sort: { by: 'code', order: 'ASC' },
  pageSize: 50,
  list: ['name', 'code'],
  edit: [
    [
      ['name', 6],
      ['code', 6],
    ],
    [['measureWords', 12]],
    [['pluralForms', 12]],
  ],
  relations: {},
};
