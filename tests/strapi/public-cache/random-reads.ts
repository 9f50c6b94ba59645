import type { ProseWorld } from '../prose/prose-world';

/** A public read: an address, or a GraphQL query by POST. */
export interface PublicRead {
  readonly path: string;
  readonly body?: string;
}

type Pick = <T>(items: readonly T[]) => T;

const TYPES: Readonly<Record<string, { fields: string[]; relations: string[] }>> = {
  editions: { fields: ['year', 'title', 'lede'], relations: ['letter', 'sections', 'metrics'] },
  letters: { fields: ['title', 'body', 'signedOn'], relations: ['edition'] },
  'report-sections': {
    fields: ['slug', 'title', 'body'],
    relations: ['metrics', 'photos', 'edition'],
  },
  metrics: {
    fields: ['key', 'value', 'label'],
    relations: ['unit', 'edition', 'sections', 'partOf'],
  },
  photos: { fields: ['caption', 'takenOn'], relations: ['section', 'image'] },
  units: { fields: ['code', 'name'], relations: ['pluralForms'] },
};

const GRAPHQL = [
  '{ metrics(sort: "key") { key value label unit { name } } }',
  '{ editions { year sections { slug metrics { key value } photos { caption } } } }',
  '{ publishedEdition(year: 2150, locale: "en") { title metrics { key text trend { value } } } }',
  '{ reportSections(locale: "en") { slug body bodyFigures { key text } } }',
  '{ letters { title body } units { code name } }',
  '{ nope }',
];

/** Random reads of a small world, so that many of them come again, as readers' do. */
export const randomRead = (pick: Pick, world: ProseWorld): PublicRead => {
  const locale = pick(['zh-Hans', 'en']);
  const list = (): PublicRead => {
    const type = pick(Object.keys(TYPES));
    const { fields = [], relations = [] } = TYPES[type] ?? {};
    const parts = [
      `fields=${pick(fields)}`,
      `populate=${pick(relations)}`,
      `populate[${pick(relations)}][sort]=id`,
      `sort=${pick(fields)}:${pick(['asc', 'desc'])}`,
      `pagination[pageSize]=${pick(['1', '2', '5', '0'])}`,
      `filters[${pick(fields)}][${pick(['$notNull', '$null'])}]=true`,
      `filters[nope]=1`,
    ];
    return { path: `/api/${type}?locale=${locale}&${pick(parts)}` };
  };
  const one = (): PublicRead => {
    const [type, id] = pick<readonly [string, string]>([
      ['metrics', world.members],
      ['metrics', world.books],
      ['letters', world.letter],
      ['report-sections', world.section],
      ['photos', world.photo],
      ['editions', world.edition],
    ]);
    return { path: `/api/${type}/${id}?locale=${locale}` };
  };
  const whole = (): PublicRead => {
    const rest = pick([
      `published?locale=${locale}`,
      'snapshots',
      'snapshots/1',
      `snapshots/2?locale=${locale}`,
    ]);
    return {
      path: pick([`/api/editions/${pick([2150, 2149, 2151])}/${rest}`, '/api/editions/published']),
    };
  };
  const graphql = (): PublicRead => {
    const query = pick(GRAPHQL);
    return pick([
      { path: '/graphql', body: JSON.stringify({ query }) },
      { path: `/graphql?query=${encodeURIComponent(query)}` },
    ]);
  };
  const filtered = (): PublicRead => ({
    path: `/api/metrics?filters[value][${pick(['$gt', '$lt'])}]=${pick([50, 100, 500])}&sort=value,id&locale=${locale}`,
  });
  return pick([list, one, whole, graphql, filtered])();
};
