import { errors } from '@strapi/utils';
import { say } from '../../messages/say';
import { findingsOfDocument } from '../../readiness/findings-of';
import type { DocumentRef } from '../shared-structure/version';
import { SOURCE_LOCALE } from '../source-locale';
import type { Write } from '../write-context';

/**
 * Refuses to publish a translation whose figures are not those of the published source, unless an
 * editor waived the finding. It never stands in the way of the source.
 * @throws ValidationError (400) naming each figure: field, position, and how it differs
 */
export const refuseUntrueTranslation = async (
  { strapi }: Write,
  { uid, documentId }: DocumentRef,
  locale: string,
): Promise<void> => {
  if (locale !== 'en') return;
  const statuses = { [SOURCE_LOCALE]: 'published', en: 'draft' } as const;
  const findings = await findingsOfDocument(strapi, uid, documentId, locale, statuses);
  const untrue = findings.filter(
    ({ code, severity, waiver }) =>
      severity === 'error' && code.startsWith('translation-') && !waiver,
  );
  if (untrue.length === 0) return;
  const message = untrue.map((finding) => finding.message).join(say('findings.separator'));
  throw new errors.ValidationError(message, {
    errors: untrue.map(({ field, code, start, end, text, message: words }) => ({
      path: [field],
      message: words,
      name: 'ValidationError',
      code: `finding.${code}`,
      start,
      end,
      given: text,
    })),
  });
};
