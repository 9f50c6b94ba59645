import { errors } from '@strapi/utils';
import type { RuleFinding } from '../../domain/content-rules/finding';
import { say, type MessageKey } from '../../messages/say';

/** What a text of a certain form should have looked like. */
const expectedForm: Readonly<Record<string, MessageKey>> = {
  key: 'expected.key',
  slug: 'expected.slug',
  code: 'expected.code',
};

const wordFinding = ({ code, field, params = {} }: RuleFinding): string => {
  const form = expectedForm[field];
  const worded = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === 'object' ? value.join(say('list.separator')) : value,
  ]);
  const expected = form && { expected: say(form) };
  return say(`rule.${code}`, { field, ...expected, ...Object.fromEntries(worded) });
};

/**
 * Turns broken rules into one refusal (400) that names every field, worded for the caller.
 * @throws ValidationError unless there are no findings
 */
export const refuseFindings = (findings: readonly RuleFinding[]): void => {
  if (findings.length === 0) return;
  const broken = findings.map((finding) => ({
    path: finding.field.split('.'),
    message: wordFinding(finding),
    name: 'ValidationError',
    code: `rule.${finding.code}`,
  }));
  const message = broken.map((one) => one.message).join(say('findings.separator'));
  throw new errors.ValidationError(message, { errors: broken });
};
