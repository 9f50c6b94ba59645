import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { EditionChange } from '../../domain/edition-diff/change';
import { compareEditions } from '../../domain/edition-diff/compare-editions';
import type { FigureLocale } from '../../domain/figures/figure';
import type { EditionContent } from '../../domain/published-edition/edition-content';
import { languageName } from '../../messages/language-name';
import { say } from '../../messages/say';
import { buildContent } from '../content/edition-content';
import { findSnapshot } from '../find-snapshot';
import { loadContent } from '../find-snapshots';
import { wordParts, type TextPart } from './word-parts';

/** A change, and of a text that has become another what of it stayed. */
export interface ReadableChange extends EditionChange {
  readonly parts?: readonly TextPart[];
}

/** What reads otherwise between two snapshots of an edition in a language, or one and the draft. */
export interface EditionDiff {
  readonly from: number | 'draft';
  readonly to: number | 'draft';
  readonly locale: FigureLocale;
  readonly changes: readonly ReadableChange[];
}

interface Edition {
  readonly documentId: string;
  readonly year: number;
}

/** Numbers and names are read whole; it is texts whose words are looked at. */
const withParts = (change: EditionChange, locale: FigureLocale): ReadableChange => {
  const { kind, before, after } = change;
  const isText = kind === 'text' || (kind === 'figure' && change.place.contentType !== 'metric');
  return isText && before !== null && after !== null
    ? { ...change, parts: wordParts(before, after, locale) }
    : change;
};

const contentOf = async (
  strapi: Core.Strapi,
  edition: Edition,
  version: number | 'draft',
  locale: FigureLocale,
): Promise<EditionContent> => {
  const { documentId, year } = edition;
  const language = languageName(locale);
  if (version === 'draft') {
    const draft = await buildContent(strapi, documentId, locale, 'draft');
    if (draft) return draft;
    throw new errors.NotFoundError(say('edition.undrafted', { year, language }));
  }
  const head = await findSnapshot(strapi, edition, version, locale);
  const content = await loadContent(strapi, head.id);
  if (content) return content;
  throw new errors.NotFoundError(say('snapshot.empty', { year, number: version, language }));
};

/**
 * Compares two snapshots of an edition in a language, or a snapshot and the draft.
 * @throws NotFoundError (404) where there is no such snapshot or draft, or it is a withdrawal
 */
export const diffEdition = async (
  strapi: Core.Strapi,
  edition: Edition,
  locale: FigureLocale,
  from: number | 'draft',
  to: number | 'draft',
): Promise<EditionDiff> => {
  const before = await contentOf(strapi, edition, from, locale);
  const after = await contentOf(strapi, edition, to, locale);
  const changes = compareEditions(before, after).map((change) => withParts(change, locale));
  return { from, to, locale, changes };
};
