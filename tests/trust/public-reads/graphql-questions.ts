import { ONE } from './plant-secrets';
import type { SecretPath } from './secret-paths';

const OPERATORS = [
  `contains: "${ONE.word}"`,
  `containsi: "${ONE.word}"`,
  `startsWith: "${ONE.word}"`,
  `notContains: "${ONE.word}"`,
  `endsWith: "-1"`,
  `eq: "${ONE.word}-1"`,
  `ne: "${ONE.word}-1"`,
  `in: ["${ONE.word}-1"]`,
  `notIn: ["${ONE.word}-1"]`,
  'gt: "n"',
  'lt: "n"',
  'between: ["n", "zz"]',
  'null: true',
  'notNull: true',
  `not: {contains: "${ONE.word}"}`,
];

const inside = (names: readonly string[], value: string): string =>
  names.reduceRight((inner, name) => `{${name}: ${inner}}`, value);

const listOf = (plural: string): string =>
  plural.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Every form of a GraphQL query that asks a content type about something secret. */
export const graphqlQuestions = ({ plural, via, field }: SecretPath): string[] => {
  const list = listOf(plural);
  const all = [...via, ...field];
  const ask = (args: string, selection = '{documentId}'): string =>
    `{${list}(pagination: {limit: 100}, ${args}) ${selection}}`;
  const filters = OPERATORS.flatMap((operator) => {
    const filter = inside(all, `{${operator}}`);
    return [
      ask(`filters: ${filter}`),
      ask(`filters: {not: ${filter}}`),
      ask(`filters: {or: [${filter}, {documentId: {eq: "none"}}]}`),
      `{${list}_connection(filters: ${filter}) {pageInfo {total} nodes {documentId}}}`,
    ];
  });
  const dots = all.join('.');
  const sorts = [`"${dots}"`, `"${dots}:desc"`, `["documentId", "${dots}"]`];
  const selected = all.reduceRight((inner, name) => `{${name} ${inner}}`, '');
  const within = via.slice(-1).map((last) => {
    const args = `filters: ${inside(field, `{contains: "${ONE.word}"}`)}, sort: "${field.join('.')}"`;
    const related = `{${last}(${args}) {documentId}}`;
    return via.slice(0, -1).reduceRight((inner, name) => `{${name} ${inner}}`, related);
  });
  return [
    ...filters,
    ...sorts.map((sort) => ask(`sort: ${sort}`)),
    `{${list} ${selected}}`,
    ask('status: DRAFT', selected),
    ask('locale: "en"', selected),
    ...within.map((selection) => `{${list} ${selection}}`),
  ];
};
