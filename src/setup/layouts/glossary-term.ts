import type { ContentLayout } from './content-layout';

export const glossaryTerm: ContentLayout = {
  uid: 'api::glossary-term.glossary-term',
  title: 'sourceTerm',
  sort: { by: 'sourceTerm', order: 'ASC' },
  pageSize: 100,
  list: ['sourceTerm', 'translation', 'romanisation', 'note'],
  edit: [
    [
      ['sourceTerm', 6],
      ['translation', 6],
    ],
    [['romanisation', 6]],
    [['note', 12]],
  ],
  relations: {},
};
