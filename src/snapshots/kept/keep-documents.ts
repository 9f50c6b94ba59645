import type { Core } from '@strapi/strapi';
import { EDITION, type StoredEdition } from '../content/stored-edition';
import { keepDocument } from './keep-document';
import type { KeptDocument } from './kept-document';

/** All documents of a stored edition, each once; what is linked to stands before what links to it. */
export const keepDocuments = (strapi: Core.Strapi, edition: StoredEdition): KeptDocument[] => {
  const { metrics, coverPhoto, sections, letter } = edition;
  const photos = [...(coverPhoto ? [coverPhoto] : []), ...sections.flatMap((one) => one.photos)];
  const all = [
    ...metrics.map((metric) => keepDocument(strapi, 'api::metric.metric', metric)),
    ...photos.map((photo) => keepDocument(strapi, 'api::photo.photo', photo)),
    ...(letter ? [keepDocument(strapi, 'api::letter.letter', letter)] : []),
    ...sections.map((section) =>
      keepDocument(strapi, 'api::report-section.report-section', section),
    ),
    keepDocument(strapi, EDITION, edition),
  ];
  return [...new Map(all.map((one) => [`${one.uid} ${one.documentId}`, one])).values()];
};
