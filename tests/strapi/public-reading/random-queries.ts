import { seededNumbers } from '../../support/seeded-numbers';

const TYPES = {
  editions: ['year', 'title', 'periodStart', 'sections', 'metrics', 'letter', 'coverPhoto', 'lede'],
  metrics: [
    'key',
    'label',
    'value',
    'kind',
    'highlight',
    'asOf',
    'unit',
    'edition',
    'sections',
    'partOf',
  ],
  photos: ['image', 'caption', 'section', 'takenOn'],
  'report-sections': ['title', 'slug', 'edition', 'metrics', 'photos'],
  units: ['code', 'name', 'pluralForms', 'measureWords'],
  letters: ['title', 'signedOn', 'contactEmail', 'edition'],
};
const EVERYWHERE = [
  'id',
  'documentId',
  'createdAt',
  'publishedAt',
  'locale',
  'localizations',
  'createdBy',
  'nope',
];
const NESTED = [
  'title',
  'key',
  'label',
  'id',
  'value',
  'year',
  'name',
  'url',
  'one',
  'word',
  'publishedAt',
  'edition',
];
const OPERATORS = [
  '$eq',
  '$eqi',
  '$ne',
  '$nei',
  '$in',
  '$notIn',
  '$lt',
  '$lte',
  '$gt',
  '$gte',
  '$between',
  '$contains',
  '$notContains',
  '$containsi',
  '$notContainsi',
  '$startsWith',
  '$endsWith',
  '$endsWithi',
  '$null',
  '$notNull',
  '$and',
  '$or',
  '$not',
  '$jsonSupersetOf',
  '$bad',
];
const VALUES = [
  'abc',
  '',
  '0',
  '1',
  '-1',
  '1.5',
  '1e400',
  '99999999999999999999',
  'true',
  'null',
  '2023-01-01',
  '2023-13-45',
  '%25',
  '_',
  '\\',
  "'",
  '"',
  '%00',
  '中',
  '$',
  'NaN',
  '[object Object]',
];
const SHAPES = ['', '[]', '[0]', '[a]', '[0][0]', '[$eq]', '[a][b][c]', '[$in][]', '[$in][0]'];
const ROOTS = [
  'page',
  'pageSize',
  'start',
  'limit',
  '_q',
  'locale',
  'count',
  'status',
  'pagination',
  'filters',
  'sort',
];

/** Addresses of public reads with parameters of every kind in places they fit and do not fit. */
export const randomQueries = (seed: number, count: number): string[] => {
  const next = seededNumbers(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T;
  const chance = (part: number) => next() < part;

  const filter = (fields: string[]): string => {
    const root = chance(0.2) ? `[${pick(['$and', '$or', '$not'])}]${chance(0.6) ? '[0]' : ''}` : '';
    const steps = Array.from(
      { length: Math.floor(next() * 3) },
      () => `[${pick([...OPERATORS, ...NESTED])}]`,
    );
    const operator = chance(0.8) ? `[${pick(OPERATORS)}]` : '';
    return `filters${root}[${pick(fields)}]${steps.join('')}${operator}${chance(0.25) ? pick(SHAPES) : ''}=${pick(VALUES)}`;
  };
  const populate = (fields: string[]): string =>
    `populate[${pick(fields)}][${pick(['populate', 'fields', 'filters', 'sort', 'on'])}]` +
    `${pick([...SHAPES, `[${pick(NESTED)}]`])}=${pick([...VALUES, '*', ...NESTED])}`;
  const sort = (fields: string[]): string =>
    chance(0.5)
      ? `sort${pick(SHAPES)}=${pick(fields)}${pick(['', ':asc', ':up', '.title', ',key'])}`
      : `sort[${pick(fields)}]${pick(['', '[title]', '[id]'])}=${pick(['asc', 'x', ''])}`;
  const root = (): string => `${pick(ROOTS)}${pick(['', '', ...SHAPES])}=${pick(VALUES)}`;
  const page = (): string =>
    `pagination[${pick(['page', 'pageSize', 'start', 'limit', 'x'])}]=${pick(VALUES)}`;

  return Array.from({ length: count }, () => {
    const type = pick(Object.keys(TYPES) as Array<keyof typeof TYPES>);
    const fields = [...TYPES[type], ...EVERYWHERE];
    const parts = Array.from({ length: 1 + Math.floor(next() * 3) }, () =>
      pick([filter, filter, filter, populate, sort, root, page])(fields),
    );
    return `/api/${type}${chance(0.1) ? '/abc' : ''}?${parts.join('&')}`;
  });
};
