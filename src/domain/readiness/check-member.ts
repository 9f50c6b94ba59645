import { checkMetricForPublication } from '../content-rules/check-metric';
import { checkRequired } from '../content-rules/check-required';
import type { FigureLocale } from '../figures/figure';
import type { Finding, FindingDocument } from './finding';

/** What readiness asks of an attribute. */
export interface MemberAttribute {
  readonly required: boolean;
  /** Whether every language has its own. */
  readonly isLanguage: boolean;
  /** Whether it is for editors alone. */
  readonly isPrivate: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

/** A document of an edition as it is drafted in one language, and how that differs from readers' view. */
export interface Member {
  readonly document: FindingDocument;
  readonly attributes: Readonly<Record<string, MemberAttribute>>;
  /** Null where it has no draft in the language. */
  readonly fields: Fields | null;
  readonly source: Fields | null;
  readonly isDraftedLater: boolean;
}

const SOURCE: FigureLocale = 'zh-Hans';

const isBlank = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '');

/** A finding about a document as a whole, or about a field that has no words to point at. */
export const documentFinding = (
  document: FindingDocument,
  locale: FigureLocale,
  field: string,
  finding: Pick<Finding, 'code' | 'severity' | 'params'>,
): Finding => ({
  ...finding,
  locale,
  document,
  field,
  start: 0,
  end: 0,
  text: field,
  sentence: document.title,
});

const requiredIn = ({ attributes }: Member, locale: FigureLocale) =>
  Object.fromEntries(
    Object.entries(attributes).filter(
      ([, { required, isLanguage }]) => required && (locale === SOURCE || isLanguage),
    ),
  );

const checkMissing = (member: Member, fields: Fields, locale: FigureLocale): Finding[] => {
  const isMetric = member.document.contentType === 'metric' && locale === SOURCE;
  const missing = [
    ...checkRequired(fields, requiredIn(member, locale)),
    ...(isMetric ? checkMetricForPublication(fields) : []),
  ];
  return missing.map(({ field }) =>
    documentFinding(member.document, locale, field, { code: 'missing-value', severity: 'error' }),
  );
};

const checkUntranslated = (
  { document, attributes, source }: Member,
  fields: Fields,
  locale: FigureLocale,
): Finding[] => {
  if (locale === SOURCE || !source) return [];
  return Object.entries(attributes)
    .filter(([, { required, isLanguage, isPrivate }]) => isLanguage && !required && !isPrivate)
    .filter(([name]) => !isBlank(source[name]) && isBlank(fields[name]))
    .map(([field]) =>
      documentFinding(document, locale, field, { code: 'untranslated-field', severity: 'warning' }),
    );
};

const checkCredit = (member: Member, fields: Fields, locale: FigureLocale): Finding[] =>
  member.document.contentType === 'photo' && locale === SOURCE && isBlank(fields.credit)
    ? [
        documentFinding(member.document, locale, 'credit', {
          code: 'missing-credit',
          severity: 'warning',
        }),
      ]
    : [];

/**
 * Finds what a document of an edition lacks in a language: the document itself, a required field, a
 * translation of a text that the source has, a photo's credit; and says when its draft is later
 * than what readers see.
 */
export const checkMember = (member: Member, locale: FigureLocale): Finding[] => {
  const { document, fields } = member;
  if (!fields) {
    const params = { title: document.title };
    const finding = { code: 'missing-translation', severity: 'error', params } as const;
    return [documentFinding(document, locale, 'locale', finding)];
  }
  const later = { code: 'draft-not-published', severity: 'warning' } as const;
  return [
    ...checkMissing(member, fields, locale),
    ...checkUntranslated(member, fields, locale),
    ...checkCredit(member, fields, locale),
    ...(member.isDraftedLater ? [documentFinding(document, locale, 'status', later)] : []),
  ];
};
