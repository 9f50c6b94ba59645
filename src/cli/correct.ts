import type { Core } from '@strapi/strapi';
import { correctEdition } from '../document-middlewares/edition-acts/correct-edition';
import type { CorrectedFacts } from '../document-middlewares/edition-acts/correction/correction';
import { writeQueueOf } from '../document-middlewares/write-context';
import type { Command, GivenOptions } from './command';
import { editionOfYear, readYearArgument } from './edition-argument';
import { listedLines } from './snapshots/lines';

const METRIC = 'api::metric.metric';
const UNIT = 'api::unit.unit';

/** Which option says which fact. */
const FACTS = {
  value: 'value',
  qualifier: 'qualifier',
  kind: 'kind',
  currency: 'currency',
  unit: 'unit',
  'flow-or-stock': 'flowOrStock',
  'period-start': 'periodStart',
  'period-end': 'periodEnd',
  'as-of': 'asOf',
} as const;

const documentNamed = async (strapi: Core.Strapi, uid: string, where: object) => {
  const row: { documentId: string } | null = await strapi.db
    .query(uid)
    .findOne({ where: { ...where, locale: 'zh-Hans' }, select: ['documentId'] });
  return row?.documentId;
};

/** The facts that the options give; a unit goes by its code. */
const factsOf = async (strapi: Core.Strapi, options: GivenOptions): Promise<CorrectedFacts> => {
  const facts = Object.fromEntries(
    Object.entries(FACTS).flatMap(([option, fact]) =>
      options[option] === undefined ? [] : [[fact, options[option]]],
    ),
  );
  const { unit: code } = facts;
  if (typeof code !== 'string' || code === '') return facts;
  const unit = await documentNamed(strapi, UNIT, { code });
  if (unit === undefined) throw new Error(`There is no unit with the code ${code}`);
  return { ...facts, unit };
};

const readExpected = ({ expected }: GivenOptions): number | undefined => {
  if (expected === undefined) return undefined;
  const value = Number(expected);
  if (expected !== '' && Number.isFinite(value)) return value;
  throw new Error(`--expected is “${String(expected)}”; expected a number`);
};

const text = { type: 'string' } as const;

/** Corrects a published metric in every language at once, and tells readers so. */
export const correct: Command = {
  usage:
    'correct EDITION KEY --value NUMBER [--qualifier QUALIFIER …] --note-zh NOTE [--note-en NOTE]',
  summary: 'correct a published metric in every language at once, with a public note',
  options: {
    ...Object.fromEntries(Object.keys(FACTS).map((option) => [option, text])),
    ...{ 'note-zh': text, 'note-en': text, note: text, expected: text },
  },
  run: async ([year = '', key = '', ...more], options, withStrapi) => {
    const asked = readYearArgument('correct', [year]);
    if (key === '' || more.length > 0) {
      throw new Error('correct takes the year of an edition and the key of one metric');
    }
    const expected = readExpected(options);
    const notes = { 'zh-Hans': options['note-zh'], en: options['note-en'] };
    const note = typeof options.note === 'string' ? options.note : null;
    const snapshots = await withStrapi(async (strapi) => {
      const { documentId: edition } = await editionOfYear(strapi, asked);
      const metric = await documentNamed(strapi, METRIC, { key, edition: { documentId: edition } });
      if (metric === undefined) throw new Error(`The edition ${asked} has no metric ${key}`);
      const facts = await factsOf(strapi, options);
      return writeQueueOf(strapi)((write) =>
        correctEdition(write, { metric, facts, expected, notes, note, person: 'cli' }),
      );
    });
    return { text: snapshots.map(listedLines).join('\n'), json: snapshots };
  },
};
