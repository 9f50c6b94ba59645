import { seededNumbers } from '../../support/seeded-numbers';
import type { RawRequest } from '../../support/ask-raw';
import { posted } from '../../strapi/public-reading/large-reads';

interface Shape {
  readonly input: string;
  readonly texts: readonly string[];
  /** Fields that lead on, with the list whose shape they have; those to one have no arguments. */
  readonly many: Readonly<Record<string, string>>;
  readonly one: Readonly<Record<string, string>>;
}

const SHAPES: Readonly<Record<string, Shape>> = {
  editions: {
    input: 'EditionFiltersInput',
    texts: ['title', 'lede', 'nope'],
    many: { sections: 'reportSections', metrics: 'metrics', localizations: 'editions' },
    one: { letter: 'letters', coverPhoto: 'photos' },
  },
  metrics: {
    input: 'MetricFiltersInput',
    texts: ['key', 'label', 'sourceNote'],
    many: { sections: 'reportSections', localizations: 'metrics' },
    one: { edition: 'editions', unit: 'units', partOf: 'metrics' },
  },
  reportSections: {
    input: 'ReportSectionFiltersInput',
    texts: ['slug', 'title', 'body'],
    many: { metrics: 'metrics', photos: 'photos' },
    one: { edition: 'editions' },
  },
  photos: {
    input: 'PhotoFiltersInput',
    texts: ['caption', 'credit'],
    many: { localizations: 'photos' },
    one: { section: 'reportSections' },
  },
  letters: { input: 'LetterFiltersInput', texts: ['title', 'body'], many: {}, one: {} },
  units: { input: 'UnitFiltersInput', texts: ['code', 'name'], many: {}, one: {} },
};

/** GraphQL requests of every width and depth, most of which ask for too much. */
export const randomGraphql = (seed: number, count: number): RawRequest[] => {
  const next = seededNumbers(seed);
  const below = (most: number): number => Math.floor(next() * most);
  const pick = <T>(items: readonly T[]): T => items[below(items.length)] as T;
  const chance = (part: number): boolean => next() < part;

  const condition = (shape: Shape): object => {
    const operator = pick(['eq', 'ne', 'containsi', 'in', 'notIn', 'null', 'startsWith', 'bad']);
    const values = Array.from({ length: pick([1, 2, 20, 101, 400]) }, (_, at) => `v${at}`);
    const one = pick<unknown>(['', 'public-1', '中', 5, null, '%']);
    return { [pick(shape.texts)]: { [operator]: /in/i.test(operator) ? values : one } };
  };
  const filters = (shape: Shape, depth = pick([0, 1, 2, 11, 13, 200])): object => {
    if (depth === 0) return condition(shape);
    if (depth > 3) return { not: filters(shape, depth - 1) };
    const width = pick([1, 2, 30, 100, 101, 2_000]);
    const branch = { [pick(['or', 'and'])]: Array.from({ length: width }, () => condition(shape)) };
    return chance(0.5) ? branch : { not: filters(shape, depth - 1), ...branch };
  };
  const page = (): string =>
    chance(0.5) ? '' : `(pagination: {limit: ${pick([1, 5, 100, 5_000, -1, 0])}})`;

  const selection = (name: string, levels: number): string => {
    const shape = SHAPES[name];
    if (!shape) return '{ documentId }';
    const deeper = levels <= 0 ? [] : Object.entries({ ...shape.many, ...shape.one });
    const chosen = deeper.filter(() => chance(0.5));
    const fields = chosen.map(([field, of]) => {
      const args = field in shape.many ? page() : '';
      const alias = chance(0.2) ? `x${below(100)}: ` : '';
      return `${alias}${field}${args} ${selection(of, levels - 1)}`;
    });
    return `{ documentId ${pick(shape.texts)} ${chance(0.1) ? '...F' : ''} ${fields.join(' ')} }`;
  };

  return Array.from({ length: count }, () => {
    const name = pick(Object.keys(SHAPES));
    const shape = SHAPES[name] as Shape;
    const body = selection(name, below(5));
    const aliases = Array.from({ length: pick([1, 1, 2, 10, 30, 31, 60]) }, (_, at) => {
      const limit = pick([1, 25, 100]) - below(2) * at;
      return `a${at}: ${name}(filters: $f, pagination: {limit: ${Math.max(limit, 1)}}) ${body}`;
    });
    const fragment = chance(0.8)
      ? `fragment F on ${pick(['Edition', 'Metric'])} { documentId }`
      : '';
    const query = `query ($f: ${shape.input}) { ${aliases.join(' ')} } ${fragment}`;
    return posted(query, chance(0.3) ? {} : { f: filters(shape) });
  });
};
