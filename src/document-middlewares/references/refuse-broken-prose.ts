import { errors } from '@strapi/utils';
import { say } from '../../messages/say';
import { checkProse, type ProseFinding } from '../../prose/check-prose';
import { storedEntry } from '../content-rules/stored-entry';
import type { DocumentRef } from '../shared-structure/version';
import type { Write } from '../write-context';

const wordFinding = (finding: ProseFinding): string => {
  const { code, field, given, start, edition = '', suggestion, expected } = finding;
  const said = say(`reference.${code}`, { field, given, edition, at: start + 1 });
  if (suggestion !== undefined) return said + say('reference.suggestion', { suggestion });
  if (!expected) return said;
  return said + say('reference.expected', { expected: expected.join(say('list.separator')) });
};

/**
 * Refuses to publish prose that readers would meet braces in, or a number nobody has published.
 * @throws ValidationError (400) naming each reference: field, position, and what was probably meant
 */
export const refuseBrokenProse = async (
  write: Write,
  document: DocumentRef,
  locale: string,
): Promise<void> => {
  const { uid } = document;
  const draft = await storedEntry(write, document, { locale, status: 'draft' });
  if (!draft) return;
  const findings = await checkProse(write.strapi, { ...draft, uid, id: draft.id });
  if (findings.length === 0) return;
  const broken = findings.map((finding) => {
    const { field, code, ...rest } = finding;
    const message = wordFinding(finding);
    return { path: [field], message, name: 'ValidationError', code: `reference.${code}`, ...rest };
  });
  const message = broken.map((one) => one.message).join(say('findings.separator'));
  throw new errors.ValidationError(message, { errors: broken });
};
