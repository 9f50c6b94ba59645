import type { Core } from '@strapi/strapi';
import type { Figures } from '../../domain/published-edition/edition-content';
import { createMetricLibrary } from '../../prose/metric-library';
import { renderProse, type ProseRow, type RenderedFields } from '../../prose/render-prose';
import type { StoredEdition, StoredPhoto } from './stored-edition';

interface Resolved {
  readonly text: string | null;
  readonly figures: Figures;
}

/** The prose fields of an edition's entries with figures in the place of references. */
export type ResolvedProse = (
  uid: string,
  entry: object & { id: number },
  field: string,
) => Resolved;

const rowsOf = (edition: StoredEdition): ProseRow[] => {
  const { letter, coverPhoto, sections } = edition;
  const photos: StoredPhoto[] = [
    ...(coverPhoto ? [coverPhoto] : []),
    ...sections.flatMap((section) => section.photos),
  ];
  const row = (uid: string, entry: { id: number }): ProseRow => ({ ...entry, uid });
  return [
    row('api::edition.edition', edition),
    ...(letter ? [row('api::letter.letter', letter)] : []),
    ...sections.map((section) => row('api::report-section.report-section', section)),
    ...photos.map((photo) => row('api::photo.photo', photo)),
  ];
};

/** Resolves all prose of an edition together, so that it costs as few queries as one text. */
export const resolveProse = async (
  strapi: Core.Strapi,
  edition: StoredEdition,
): Promise<ResolvedProse> => {
  const rows = rowsOf(edition);
  const rendered = await renderProse(strapi, createMetricLibrary(strapi), rows);
  const byName = new Map<string, RenderedFields>(
    rows.map(({ uid, id }, at) => [`${uid} ${String(id)}`, rendered[at] ?? new Map()]),
  );
  return (uid, { id }, field) => {
    const prose = byName.get(`${uid} ${id}`)?.get(field);
    return prose ? { text: prose.text, figures: prose.figures } : { text: null, figures: [] };
  };
};
