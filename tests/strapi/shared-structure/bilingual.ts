import type { UID } from '@strapi/strapi';
import type { TestApp } from '../../support/app';
import { uploadedImage } from '../../support/image';

export type Locale = 'zh-Hans' | 'en';
export type Data = Record<string, unknown>;
export type Name =
  'edition' | 'report-section' | 'metric' | 'photo' | 'unit' | 'letter' | 'glossary-term';

export interface Entry extends Data {
  id: number;
  documentId: string;
  updatedAt: string;
}

interface Service {
  create(params: Data): Promise<Entry>;
  update(params: Data): Promise<Entry | null>;
  publish(params: Data): Promise<{ entries: Entry[] }>;
  unpublish(params: Data): Promise<{ entries: Entry[] }>;
  discardDraft(params: Data): Promise<{ entries: Entry[] }>;
  delete(params: Data): Promise<{ entries: Entry[] }>;
  clone(params: Data): Promise<{ documentId: string; entries: Entry[] }>;
  findOne(params: Data): Promise<Entry | null>;
}

const PERIOD = { periodStart: '2023-01-01', periodEnd: '2023-12-31' };

const words: Readonly<Record<Name, Record<Locale, Data>>> = {
  edition: {
    'zh-Hans': { title: '答卷', publisher: '工会' },
    en: { title: 'Report', publisher: 'Union' },
  },
  'report-section': { 'zh-Hans': { title: '章', body: '文' }, en: { title: 'Part', body: 'Text' } },
  metric: { 'zh-Hans': { label: '指标' }, en: { label: 'Metric' } },
  photo: {
    'zh-Hans': { caption: '图', alternativeText: '图' },
    en: { caption: 'Photo', alternativeText: 'Photo' },
  },
  unit: { 'zh-Hans': { name: '件' }, en: { name: 'cases' } },
  letter: {
    'zh-Hans': { title: '信', body: '文', signatory: '工会' },
    en: { title: 'Letter', body: 'Text', signatory: 'Union' },
  },
  'glossary-term': { 'zh-Hans': { note: '注' }, en: { translation: 'A term', note: 'Note' } },
};

/** Writes documents in two languages through the Document Service, and reads what became of them. */
export const bilingual = (app: Pick<TestApp, 'strapi'>) => {
  let made = 0;
  const name = (): string => `n-${(made += 1)}`;
  const facts: Readonly<Record<Name, () => Data | Promise<Data>>> = {
    edition: () => ({ year: 1900 + (made += 1), ...PERIOD }),
    'report-section': () => ({ slug: name() }),
    metric: () => ({ key: name(), value: 1, ...PERIOD }),
    photo: async () => ({ image: await uploadedImage(app, name()) }),
    unit: () => ({ code: name() }),
    letter: () => ({ signedOn: '2024-01' }),
    'glossary-term': () => ({ sourceTerm: name() }),
  };
  const of = (type: Name) =>
    app.strapi.documents(`api::${type}.${type}` as UID.ContentType) as unknown as Service;

  const given = async (type: Name, data: Data = {}): Promise<Data> => ({
    ...words[type]['zh-Hans'],
    ...(await facts[type]()),
    ...data,
  });

  return {
    of,
    /** What a new Chinese draft needs. */
    given,
    /** A new Chinese draft. @returns its document id */
    source: async (type: Name, data: Data = {}): Promise<string> =>
      (await of(type).create({ locale: 'zh-Hans', data: await given(type, data) })).documentId,
    change: (type: Name, documentId: string, data: Data, locale: Locale = 'zh-Hans') =>
      of(type).update({ documentId, locale, data }),
    /** Gives a document its English draft. */
    translate: (type: Name, documentId: string, data: Data = words[type].en) =>
      of(type).update({ documentId, locale: 'en', data }),
    publish: (type: Name, documentId: string, ...locales: Locale[]) =>
      locales.reduce<Promise<unknown>>(
        (before, locale) => before.then(() => of(type).publish({ documentId, locale })),
        Promise.resolve(),
      ),
    /** A version with all its relations; null if there is none. */
    read: (
      type: Name,
      documentId: string,
      locale: Locale,
      status: 'draft' | 'published' = 'draft',
    ): Promise<Entry | null> => of(type).findOne({ documentId, locale, status, populate: '*' }),
  };
};

/** The document ids in a relation of an entry, in order. */
export const idsIn = (entry: Entry | null, relation: string): string[] => {
  const value = entry?.[relation];
  const entries = (Array.isArray(value) ? value : value ? [value] : []) as Entry[];
  return entries.map(({ documentId }) => documentId);
};
