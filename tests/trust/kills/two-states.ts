import type { Core } from '@strapi/strapi';
import { bilingual } from '../../strapi/shared-structure/bilingual';

export const YEAR = 2150;
export const LOCALES = ['zh-Hans', 'en'] as const;

/** What an edition says everywhere at once: each of its words, and as a number each of its facts. */
export const STATES = ['A', 'B'] as const;
export type State = (typeof STATES)[number];
export const factOf = (state: State): number => STATES.indexOf(state) + 1;

/** How many of each an edition has; it has one letter. */
export const COUNTS = { sections: 12, metrics: 20, photos: 6 };

/** Which column of each content type says the state. */
const WORDS = {
  'api::edition.edition': 'title',
  'api::letter.letter': 'title',
  'api::report-section.report-section': 'title',
  'api::photo.photo': 'caption',
  'api::metric.metric': 'label',
} as const;

const times = async (count: number, make: () => Promise<string>): Promise<string[]> => {
  const made: string[] = [];
  while (made.length < count) made.push(await make());
  return made;
};

/** Makes the drafts of an edition in both languages. @returns its document id */
export const makeEdition = async (strapi: Core.Strapi, counts = COUNTS): Promise<string> => {
  const content = bilingual({ strapi });
  type Name = Parameters<typeof content.source>[0];
  const both = async (type: Name, data: object = {}): Promise<string> => {
    const id = await content.source(type, { ...data });
    await content.translate(type, id);
    return id;
  };
  const unit = await both('unit');
  const letter = await both('letter');
  const edition = await both('edition', { year: YEAR, letter });
  const metrics = await times(counts.metrics, () => both('metric', { edition, unit }));
  const photos = await times(counts.photos, () => both('photo'));
  for (let at = 0; at < counts.sections; at += 1) {
    const section = {
      edition,
      metrics: metrics.slice(at, at + 2),
      photos: photos.slice(at, at + 1),
    };
    await both('report-section', section);
  }
  return edition;
};

/** Lets every draft say a state; what is published stays as it is. */
export const draftState = async (strapi: Core.Strapi, state: State): Promise<void> => {
  await strapi.db.transaction(async () => {
    for (const [uid, field] of Object.entries(WORDS)) {
      const facts = field === 'label' ? { value: factOf(state) } : {};
      const data = { [field]: state, ...facts, updatedAt: new Date() };
      await strapi.db.query(uid).updateMany({ where: { publishedAt: null }, data });
    }
  });
};
