import { ONE } from './plant-secrets';
import type { SecretPath } from './secret-paths';

/** Each operator of filters, with a value that tells the one secret from the other. */
const OPERATORS: readonly (readonly [operator: string, value: string])[] = [
  ...['$startsWith', '$startsWithi', '$contains', '$containsi'].map(
    (operator) => [operator, ONE.word] as const,
  ),
  ...['$notContains', '$notContainsi'].map((operator) => [operator, ONE.word] as const),
  ...['$gt', '$gte', '$lt', '$lte'].map((operator) => [operator, 'n'] as const),
  ...['$null', '$notNull'].map((operator) => [operator, 'true'] as const),
  ...['$eq', '$eqi', '$ne', '$nei', '$endsWith', '$endsWithi'].map(
    (operator) => [operator, `${ONE.word}-1`] as const,
  ),
  ['$in][0', `${ONE.word}-1`],
  ['$notIn][0', `${ONE.word}-1`],
  ['$between][0', 'n&BETWEEN=zz'],
];

const keys = (names: readonly string[]): string => names.map((name) => `[${name}]`).join('');
const nested = (via: readonly string[]): string =>
  via.map((name, i) => (i === 0 ? `populate[${name}]` : `[populate][${name}]`)).join('');

const filtered = (root: string, names: readonly string[]): string[] =>
  OPERATORS.map(([operator, value]) => {
    const key = `${root}${keys(names)}[${operator}]`;
    return `${key}=${value.replace('BETWEEN', key.replace('][0]', '][1]'))}`;
  });

/** Every form of every parameter that asks a content type about something secret. */
export const restQuestions = ({ plural, via, field }: SecretPath): string[] => {
  const all = [...via, ...field];
  const dots = all.join('.');
  const filters = [
    'filters',
    'filters[$not]',
    'filters[$and][0]',
    'filters[$or][0]',
    'filters[$or][0][$not][$and][0]',
  ].flatMap((root) => filtered(root, all));
  // The names that joined tables have in SQL have been taken for fields before.
  const aliased = ['t0', 't1', 't2'].flatMap((table) => {
    const column = `${table}.${all.at(-1) ?? ''}`;
    return [`filters[${column}][$startsWith]=${ONE.word}`, `sort=${column}`];
  });
  const unknown = ['where', '_where', 'lookup', 'filter', 'on', 'params[filters]', 'data'].map(
    (root) => `${root}${keys(all)}[$startsWith]=${ONE.word}`,
  );
  const sorts = [
    `sort=${dots}`,
    `sort=${dots}:desc`,
    `sort[0]=${dots}:asc`,
    `sort=id,${dots}`,
    `sort${keys(all)}=desc`,
    `orderBy=${dots}`,
  ];
  const options = nested(via);
  const populated =
    options === ''
      ? [`fields=${dots}`, `fields[0]=${dots}`, `fields[0]=id&fields[1]=${dots}`]
      : [
          `${options}[fields][0]=${field.join('.')}`,
          `${options}[sort]=${field.join('.')}`,
          `${options}[sort][0]=${field.join('.')}:desc`,
          ...filtered(`${options}[filters]`, field),
          ...filtered(`${options}[on]`, field).slice(0, 2),
        ];
  const whole = [
    `populate=${dots}`,
    `populate[0]=${dots}`,
    `populate=*`,
    `_q=${ONE.word}`,
    `_q=${ONE.word}&populate=*`,
    `status=draft&fields=${dots}`,
    `publicationState=preview&filters${keys(all)}[$contains]=${ONE.word}`,
    `locale=*&filters${keys(all)}[$contains]=${ONE.word}`,
    `locale=en&filters${keys(all)}[$contains]=${ONE.word}`,
    `pagination[withCount]=true&pagination[pageSize]=1&filters${keys(all)}[$contains]=${ONE.word}`,
    `pagination[start]=0&pagination[limit]=1&filters${keys(all)}[$notContains]=${ONE.word}`,
  ];
  return [...filters, ...aliased, ...unknown, ...sorts, ...populated, ...whole].map(
    (query) => `/api/${plural}?${query}`,
  );
};
