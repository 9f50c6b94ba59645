import type { Core } from '@strapi/strapi';
import type { FigureLocale } from '../domain/figures/figure';
import type { EditionDocument, EditionForReadiness } from '../domain/readiness/edition';
import {
  applyBindings,
  proposeBindings,
  type Proposal,
} from '../domain/readiness/propose-bindings';
import { proseTexts, type ProseText } from '../domain/readiness/prose-text';
import { PROSE_TYPES } from '../prose/prose-types';
import { loadEdition } from './load-edition';

/** What would change in one prose field of a draft. */
export interface FieldBinding {
  readonly contentType: string;
  readonly documentId: string;
  readonly title: string;
  readonly locale: FigureLocale;
  readonly field: string;
  readonly proposals: readonly Proposal[];
  readonly before: string;
  readonly after: string;
}

const bindText = (
  prose: ProseText,
  edition: EditionForReadiness,
  other: ProseText | undefined,
): FieldBinding[] => {
  const proposals = proposeBindings(prose, edition, other);
  const { document, locale, field, text } = prose;
  return proposals.length === 0
    ? []
    : [
        {
          contentType: document.contentType,
          documentId: document.documentId,
          title: document.titles[locale] ?? '',
          locale,
          field,
          proposals,
          before: text,
          after: applyBindings(text, proposals),
        },
      ];
};

/** The document with the references proposed for its source, which tell equal numbers apart. */
const withBound = (
  document: EditionDocument,
  bindings: readonly FieldBinding[],
): EditionDocument => ({
  ...document,
  prose: {
    ...document.prose,
    'zh-Hans': {
      ...document.prose['zh-Hans'],
      ...Object.fromEntries(bindings.map(({ field, after }) => [field, after])),
    },
  },
});

const bindDocument = (document: EditionDocument, edition: EditionForReadiness): FieldBinding[] => {
  const source = proseTexts(document, 'zh-Hans').flatMap((prose) =>
    bindText(prose, edition, undefined),
  );
  const bound = new Map(
    proseTexts(withBound(document, source), 'zh-Hans').map((prose) => [prose.field, prose]),
  );
  const translation = proseTexts(document, 'en').flatMap((prose) =>
    bindText(prose, edition, bound.get(prose.field)),
  );
  return [...source, ...translation];
};

/** Proposes references for the figures typed in an edition's drafts, in both languages. */
export const proposeForEdition = async (
  strapi: Core.Strapi,
  edition: string,
): Promise<FieldBinding[]> => {
  const loaded = await loadEdition(strapi, edition);
  return loaded.documents.flatMap((document) => bindDocument(document, loaded));
};

/** Writes the proposals to the drafts, all of them or none; nothing is published. */
export const writeBindings = async (
  strapi: Core.Strapi,
  bindings: readonly FieldBinding[],
): Promise<void> => {
  const uidOf = new Map([...PROSE_TYPES].map(([uid, type]) => [type as string, uid]));
  await strapi.db.transaction(async () => {
    for (const { contentType, documentId, locale, field, before, after } of bindings) {
      if (before === after) continue;
      const documents = strapi.documents(uidOf.get(contentType) as 'api::letter.letter');
      await documents.update({ documentId, locale, data: { [field]: after } });
    }
  });
};
