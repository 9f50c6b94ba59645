import type { Core } from '@strapi/strapi';
import { findReferences } from '../domain/metric-references/find-references';
import type { ProseField } from '../domain/metric-references/prose-fields';
import {
  renderReferences,
  type RenderedProse,
} from '../domain/metric-references/render-references';
import type { MetricLibrary } from './metric-library';
import { loadProseOwners, type ProseOwner } from './prose-owners';
import { proseFieldsOf } from './prose-types';

/** An entry of an answer: the row it comes from and its texts as they are stored. */
export interface ProseRow {
  readonly uid: string;
  readonly id: unknown;
  readonly [field: string]: unknown;
}

/** The texts of one entry as they are delivered, by field; a field not asked for is not there. */
export type RenderedFields = ReadonlyMap<string, RenderedProse>;

interface Text extends ProseField {
  readonly stored: string;
}

const textsOf = (row: ProseRow): Text[] =>
  proseFieldsOf(row.uid).flatMap((field) => {
    const stored = row[field.name];
    return typeof stored === 'string' ? [{ ...field, stored }] : [];
  });

const hasBraces = (row: ProseRow): boolean =>
  textsOf(row).some(({ stored }) => stored.includes('{{'));

/** Of nobody's text, nothing can be looked up: its references become `…`. */
const NOBODY: ProseOwner = {
  documentId: '',
  locale: 'zh-Hans',
  status: 'published',
  edition: null,
};

const loadOwners = async (
  strapi: Core.Strapi,
  rows: readonly ProseRow[],
): Promise<Map<ProseRow, ProseOwner>> => {
  const owners = new Map<ProseRow, ProseOwner>();
  for (const uid of new Set(rows.map((row) => row.uid))) {
    const here = rows.filter((row) => row.uid === uid && typeof row.id === 'number');
    const found = await loadProseOwners(
      strapi,
      uid,
      here.map(({ id }) => id as number),
    );
    for (const row of here) owners.set(row, found.get(row.id as number) ?? NOBODY);
  }
  return owners;
};

/**
 * Puts figures in the place of references in many entries at once, each in its own language, from
 * the metrics of its own edition and status. Entries without braces cost no query.
 * @returns the delivered texts, in the order of the entries
 */
export const renderProse = async (
  strapi: Core.Strapi,
  library: MetricLibrary,
  rows: readonly ProseRow[],
): Promise<RenderedFields[]> => {
  const owners = await loadOwners(strapi, rows.filter(hasBraces));
  const found = rows.map((row) =>
    textsOf(row).map((text) => ({ text, references: findReferences(text.stored, text) })),
  );
  await library.load(
    rows.flatMap((row, at) => {
      const owner = owners.get(row);
      const references = (found[at] ?? []).flatMap((one) => one.references.references);
      if (!owner || references.length === 0) return [];
      const years = references.flatMap(({ edition }) => (edition === undefined ? [] : [edition]));
      return [{ status: owner.status, edition: owner.edition, years }];
    }),
  );
  return rows.map((row, at) => {
    const { status, edition, locale } = owners.get(row) ?? NOBODY;
    const resolver = library.resolver(status, edition);
    return new Map(
      (found[at] ?? []).map(({ text: { name, markdown, stored }, references }) => [
        name,
        renderReferences(stored, references, resolver, { locale, markdown }),
      ]),
    );
  });
};
