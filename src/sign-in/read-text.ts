import { errors } from '@strapi/utils';
import { say } from '../messages/say';

/** E-mail addresses have at most 254 characters (RFC 5321, 4.5.3.1.3). */
export const LONGEST_EMAIL = 254;
/** Passwords and tokens may have this many characters; bcrypt looks at the first 72 bytes. */
export const LONGEST_SECRET = 512;

/** PostgreSQL keeps no text with such a character in it. */
const NUL = '\u0000';

/**
 * Reads a text out of a body or a query.
 * @throws ValidationError (400) naming the field, when it is none, empty or too long
 */
export const readText = (from: unknown, field: string, longest: number): string => {
  const isFields = typeof from === 'object' && from !== null && !Array.isArray(from);
  const value = isFields ? (from as Record<string, unknown>)[field] : undefined;
  const fits =
    typeof value === 'string' &&
    value.trim() !== '' &&
    value.length <= longest &&
    !value.includes(NUL);
  if (fits) return value;
  const message = say('sign-in.text', { field, longest });
  throw new errors.ValidationError(message, {
    errors: [{ path: [field], message, name: 'ValidationError' }],
  });
};
