import type { UID } from '@strapi/strapi';
import {
  checkMetricForPublication,
  type MetricFacts,
} from '../../domain/content-rules/check-metric';
import { checkRequired } from '../../domain/content-rules/check-required';
import type { RuleFinding } from '../../domain/content-rules/finding';
import { isShared, type LocalizableAttribute } from '../../domain/translation/shared-attributes';
import type { DocumentRef } from '../shared-structure/version';
import { SOURCE_LOCALE } from '../source-locale';
import type { Write } from '../write-context';
import { storedEntry, type StoredEntry } from './stored-entry';

type Attribute = LocalizableAttribute & { required?: boolean };

/** What a content type asks of a publication besides its required fields. */
const ofType = (uid: string, locale: string, entry: StoredEntry): RuleFinding[] => {
  const isSource = locale === SOURCE_LOCALE;
  if (uid === 'api::metric.metric' && isSource)
    return checkMetricForPublication(entry as MetricFacts);
  if (uid === 'api::glossary-term.glossary-term' && !isSource) {
    return checkRequired(entry, { translation: { required: true } });
  }
  return [];
};

/** What a draft lacks to be published; a translation answers for its language alone. */
export const checkBeforePublication = async (
  write: Write,
  document: DocumentRef,
  locale: string,
): Promise<RuleFinding[]> => {
  const attributes = write.strapi.contentType(document.uid as UID.ContentType).attributes as Record<
    string,
    Attribute
  >;
  const asked = Object.fromEntries(
    Object.entries(attributes).filter(
      ([, attribute]) => attribute.required && (locale === SOURCE_LOCALE || !isShared(attribute)),
    ),
  );
  const media = Object.keys(asked).filter((name) => attributes[name]?.type === 'media');
  const draft = await storedEntry(write, document, { locale, status: 'draft' }, media);
  return draft ? [...checkRequired(draft, asked), ...ofType(document.uid, locale, draft)] : [];
};
