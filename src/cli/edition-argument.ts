import type { Core } from '@strapi/strapi';
import {
  findEditionOfYear,
  type EditionRef,
} from '../document-middlewares/edition-acts/find-edition';
import type { FigureLocale } from '../domain/figures/figure';
import { findSnapshotsOfYear } from '../snapshots/find-snapshots';
import type { GivenOptions } from './command';

/** The year that a command names an edition by. @throws an Error that says what was expected */
export const readYearArgument = (command: string, args: readonly string[]): number => {
  const [year = '', ...more] = args;
  if (!/^\d{4}$/.test(year) || more.length > 0) {
    throw new Error(`${command} takes the year of one edition, such as 2023`);
  }
  return Number(year);
};

/** The language that `--locale` names; Chinese unless it is said. */
export const readLocaleOption = ({ locale = 'zh-Hans' }: GivenOptions): FigureLocale => {
  if (locale === 'zh-Hans' || locale === 'en') return locale;
  throw new Error(`--locale is “${String(locale)}”; expected zh-Hans or en`);
};

/** The edition of a year. @throws an Error if there is none */
export const editionOfYear = async (strapi: Core.Strapi, year: number): Promise<EditionRef> => {
  const edition = await findEditionOfYear({ strapi }, year);
  if (!edition) throw new Error(`There is no edition ${year}`);
  return edition;
};

/** The edition of a year, also one that was deleted and left snapshots. @throws an Error if there is none */
export const editionOnRecord = async (strapi: Core.Strapi, year: number): Promise<EditionRef> => {
  const drafted = await findEditionOfYear({ strapi }, year);
  if (drafted) return drafted;
  const [snapshot] = await findSnapshotsOfYear(strapi, year);
  if (!snapshot) throw new Error(`There is no edition ${year}`);
  return { documentId: snapshot.edition, year };
};
