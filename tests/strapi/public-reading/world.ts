import type { TestApp } from '../../support/app';
import { emptyContent } from '../../support/empty-content';
import { uploadedImage } from '../../support/image';

/** A published edition with a draft beside every kind of published entry. */
export interface World {
  year: number;
  metricId: string;
  translatedId: string;
  neverPublishedId: string;
  photoId: string;
}

/** Stands in every text that was never published. */
export const UNPUBLISHED = 'UNPUBLISHED';
/** Stands in every private text, published or not. */
export const PRIVATE = 'PRIVATE';

interface Documents {
  create(params: object): Promise<{ documentId: string }>;
  update(params: object): Promise<unknown>;
  publish(params: object): Promise<unknown>;
}

const YEAR = 2150;
const METRICS = 30;
const PERIOD = { periodStart: `${YEAR}-01-01`, periodEnd: `${YEAR}-12-31` };
const SOURCE = { locale: 'zh-Hans' };
const ENGLISH = { locale: 'en' };

/** Empties the database and makes the world in it; once a file, in its `beforeAll`. */
export const publicWorld = async (app: TestApp): Promise<World> => {
  await emptyContent(app);
  const { strapi } = app;
  const of = (name: string) =>
    strapi.documents(`api::${name}.${name}` as never) as unknown as Documents;
  const source = async (name: string, data: object) =>
    (await of(name).create({ ...SOURCE, data })).documentId;
  const redraft = (name: string, documentId: string, data: object) =>
    of(name).update({ ...SOURCE, documentId, data });
  const publish = (name: string, documentId: string, locale = SOURCE) =>
    of(name).publish({ ...locale, documentId });

  const unit = await source('unit', { code: 'public-things', name: '件' });
  const edition = await source('edition', {
    year: YEAR,
    title: '公开',
    publisher: '工会',
    ...PERIOD,
  });
  const ofEdition = { edition, unit };
  const metrics: string[] = [];
  for (let i = 0; i < METRICS; i += 1) {
    const data = {
      key: `public-${i}`,
      label: `公开${i}`,
      value: i,
      sourceNote: PRIVATE,
      ...PERIOD,
    };
    metrics.push(await source('metric', data));
  }
  const [metricId, translatedId, untranslatedId] = metrics as [string, string, string];
  // One is public in English though its edition is not: it was so before it came to the edition.
  await of('metric').update({
    ...ENGLISH,
    documentId: translatedId,
    data: { label: 'Public', sourceNote: PRIVATE },
  });
  await publish('metric', translatedId);
  await publish('metric', translatedId, ENGLISH);
  for (const id of metrics) await redraft('metric', id, ofEdition);
  const image = await uploadedImage(app, 'public');
  const photo = await source('photo', {
    caption: '公开',
    alternativeText: '公开',
    image,
  });
  const section = await source('report-section', {
    title: '公开',
    slug: 'public',
    body: '公开',
    edition,
    metrics: metrics.slice(0, 5),
    photos: [photo],
  });
  await publish('edition', edition);

  await of('metric').update({
    ...ENGLISH,
    documentId: untranslatedId,
    data: { label: UNPUBLISHED },
  });
  await redraft('metric', metricId, { label: UNPUBLISHED });
  await redraft('photo', photo, { caption: UNPUBLISHED });
  await redraft('report-section', section, { title: UNPUBLISHED });
  await redraft('edition', edition, { title: UNPUBLISHED });
  const draft = { key: 'unpublished', label: UNPUBLISHED, value: 1, edition };
  const neverPublishedId = await source('metric', draft);
  await source('report-section', {
    title: UNPUBLISHED,
    slug: 'unpublished',
    body: UNPUBLISHED,
    edition,
  });
  await source('glossary-term', { sourceTerm: PRIVATE });
  return { year: YEAR, metricId, translatedId, neverPublishedId, photoId: photo };
};

/** Every entry in an answer, however deep, that says when it was published. */
export const publicationDates = (answer: unknown): unknown[] => {
  if (typeof answer !== 'object' || answer === null) return [];
  const own = 'publishedAt' in answer ? [answer.publishedAt] : [];
  return [...own, ...Object.values(answer).flatMap(publicationDates)];
};
