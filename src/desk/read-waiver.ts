import { errors } from '@strapi/utils';
import type { Waiver } from '../domain/readiness/waiver';
import { say } from '../messages/say';

const FIELDS = [
  'code',
  'locale',
  'contentType',
  'documentId',
  'field',
  'text',
  'sentence',
  'reason',
] as const;

/**
 * Reads a waiver as the panel sends it: every field is a text, and the reason says something; a
 * finding may be sent as it is, what else it says is not looked at.
 * @throws ValidationError (400) naming each field that is missing
 */
export const readWaiver = (body: unknown): Waiver => {
  const given = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  const missing = FIELDS.filter((name) => {
    const value = given[name];
    return typeof value !== 'string' || value.trim() === '';
  });
  if (missing.length === 0) {
    return Object.fromEntries(FIELDS.map((name) => [name, given[name]])) as unknown as Waiver;
  }
  const wordsFor = (field: string): string =>
    field === 'reason' ? say('waiver.reason') : say('rule.required', { field });
  const found = missing.map((field) => ({
    path: [field],
    message: wordsFor(field),
    name: 'ValidationError',
    code: 'rule.required',
  }));
  const message = found.map((one) => one.message).join(say('findings.separator'));
  throw new errors.ValidationError(message, { errors: found });
};
