import { seedEdition } from '../../src/setup/seed/seed-edition';
import { keptContent } from './kept-content';
import { seedRoot } from './seed-documents';

/** The 2023 edition as a first start seeds it, and nothing else. */
export const seededWorld = keptContent('seed', ({ strapi }) => seedEdition(strapi, seedRoot));
