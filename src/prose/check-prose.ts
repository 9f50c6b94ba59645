import type { Core } from '@strapi/strapi';
import { findReferences } from '../domain/metric-references/find-references';
import type { ReferenceErrorCode, Span } from '../domain/metric-references/reference';
import { renderReferences } from '../domain/metric-references/render-references';
import { createMetricLibrary } from './metric-library';
import { loadProseOwners } from './prose-owners';
import { proseFieldsOf } from './prose-types';
import type { ProseRow } from './render-prose';

/** What keeps a reference from being published; the span is in the stored text of the field. */
export interface ProseFinding extends Span {
  readonly field: string;
  readonly code:
    ReferenceErrorCode | 'unknown-metric' | 'unknown-edition' | 'no-edition' | 'unpublished-metric';
  readonly given: string;
  readonly edition?: number;
  readonly suggestion?: string;
  readonly expected?: readonly string[];
}

/** Checks the prose of a draft against what is published: what readers would meet. */
export const checkProse = async (strapi: Core.Strapi, row: ProseRow): Promise<ProseFinding[]> => {
  const texts = proseFieldsOf(row.uid).flatMap((field) => {
    const stored = row[field.name];
    if (typeof stored !== 'string' || !stored.includes('{{')) return [];
    return [{ field, stored, found: findReferences(stored, field) }];
  });
  if (texts.length === 0) return [];
  const owner = (await loadProseOwners(strapi, row.uid, [row.id as number])).get(row.id as number);
  const edition = owner?.edition ?? null;
  const years = texts.flatMap(({ found }) =>
    found.references.flatMap((one) => (one.edition === undefined ? [] : [one.edition])),
  );
  const library = createMetricLibrary(strapi);
  await library.load([
    { status: 'published', edition, years },
    { status: 'draft', edition, years },
  ]);
  const published = library.resolver('published', edition);
  const drafted = library.resolver('draft', edition);
  return texts.flatMap(({ field: { name, markdown }, stored, found }) => {
    const format = { locale: owner?.locale ?? 'en', markdown };
    const { errors } = renderReferences(stored, found, published, format);
    const unresolved = errors.map((error): ProseFinding => {
      const here = { ...error, field: name };
      if (error.edition === undefined && edition === null) return { ...here, code: 'no-edition' };
      const isDrafted =
        error.code === 'unknown-metric' && drafted.find(error.given, error.edition) !== undefined;
      return isDrafted ? { ...here, code: 'unpublished-metric' } : here;
    });
    const malformed = found.errors.map(({ within: _, ...error }) => ({ ...error, field: name }));
    return [...malformed, ...unresolved].sort((one, other) => one.start - other.start);
  });
};
