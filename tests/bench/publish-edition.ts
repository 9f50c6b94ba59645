import type { Core } from '@strapi/strapi';
import { databaseAtRest } from '../../src/cli/database-at-rest';
import { bilingual } from '../strapi/shared-structure/bilingual';
import { draftState, makeEdition, STATES } from '../trust/kills/two-states';
import { create } from './create';

const LOCALE = 'zh-Hans';
const WARM_UP = 2;

/** In the order in which Strapi's own publishing finds what each is related to. */
const TYPES = ['unit', 'photo', 'letter', 'edition', 'report-section', 'metric'] as const;
type Type = (typeof TYPES)[number];

/** Units are no part of an edition. */
const COUNTED = TYPES.filter((type) => type !== 'unit');

const uidOf = (type: Type): string => `api::${type}.${type}`;

type Document = readonly [Type, string];

/** What is measured: one act, or document by document, with the content rules or without. */
export type Way = 'act' | 'each' | 'native';

interface Loading {
  runUserLifecycles(name: string): Promise<void>;
}

/** Lets Strapi publish as it would without this project: our Document Service middlewares left out. */
const withoutRules = (strapi: Core.Strapi): void => {
  const loading = strapi as unknown as Loading;
  const run = loading.runUserLifecycles.bind(strapi);
  loading.runUserLifecycles = async (name) => {
    const { use } = strapi.documents;
    if (name === 'register') strapi.documents.use = () => strapi.documents;
    await run(name);
    strapi.documents.use = use;
  };
};

const documentsOf = async (strapi: Core.Strapi, type: Type): Promise<Document[]> => {
  const rows: { documentId: string }[] = await strapi.db
    .query(uidOf(type))
    .findMany({ where: { locale: LOCALE, publishedAt: null }, orderBy: { id: 'asc' } });
  return rows.map(({ documentId }) => [type, documentId]);
};

const publishAll = async (
  strapi: Core.Strapi,
  way: Way,
  documents: readonly Document[],
): Promise<void> => {
  const { publish } = bilingual({ strapi });
  for (const [type, id] of documents) {
    if (way !== 'act' || type === 'edition') await publish(type, id, LOCALE);
  }
};

const OF_ROW = ['id', 'createdAt', 'updatedAt', 'publishedAt', 'firstPublishedAt', 'localizations'];

/** A row without what tells it from another of the same content; relations in no order. */
const plainRow = (row: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row)
      .filter(([name]) => !OF_ROW.includes(name))
      .map(([name, value]) => [name, plain(value)]),
  );

/** What is related is told by its document. */
const plain = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((one) => JSON.stringify(plain(one))).sort();
  if (typeof value !== 'object' || value === null) return value;
  return 'documentId' in value ? value.documentId : plainRow(value);
};

const publishedRows = async (strapi: Core.Strapi): Promise<object> => {
  const tables: Record<string, unknown[]> = {};
  for (const type of COUNTED) {
    const rows: object[] = await strapi.db.query(uidOf(type)).findMany({
      where: { publishedAt: { $notNull: true } },
      orderBy: { documentId: 'asc' },
      populate: true,
    });
    tables[type] = rows.map(plainRow);
  }
  return tables;
};

/** What one process measured. */
export interface Measured {
  readonly documents: number;
  /** Milliseconds of each publication. */
  readonly times: number[];
  readonly rows: object;
}

const measureWay = async (strapi: Core.Strapi, way: Way, runs: number): Promise<Measured> => {
  const documents: Document[] = [];
  for (const type of TYPES) documents.push(...(await documentsOf(strapi, type)));
  const times: number[] = [];
  // An edition's documents are not published alone before it.
  if (way === 'each') await publishAll(strapi, 'act', documents);
  for (let run = 0; run < WARM_UP + runs; run += 1) {
    await draftState(strapi, STATES[run % 2] ?? 'A');
    const begun = performance.now();
    await publishAll(strapi, way, documents);
    if (run >= WARM_UP) times.push(Math.round(performance.now() - begun));
  }
  const counted = documents.filter(([type]) => type !== 'unit').length;
  return { documents: counted, times, rows: await publishedRows(strapi) };
};

const main = async (way: string | undefined, runs: number): Promise<void> => {
  const strapi = create();
  if (way === 'native') withoutRules(strapi);
  await strapi.load();
  if (way === 'prepare') await makeEdition(strapi, { sections: 12, metrics: 56, photos: 10 });
  else process.stdout.write(JSON.stringify(await measureWay(strapi, way as Way, runs)));
  await databaseAtRest(strapi);
  await strapi.destroy();
};

void main(process.argv[2], Number(process.argv[3]));
