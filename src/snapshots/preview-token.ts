import { hkdfSync } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import jwt from 'jsonwebtoken';

const AUDIENCE = 'dajuan-draft';
const ALGORITHM = 'HS256';

/** How long a preview token lasts unless it is said, and at most, in hours. */
export const PREVIEW_HOURS = { usual: 24, most: 24 * 30 };

/** A key of its own, so that no token of another kind opens a draft. */
const keyOf = (strapi: Core.Strapi): Buffer => {
  const [key = ''] = strapi.config.get<string[]>('server.app.keys');
  return Buffer.from(hkdfSync('sha256', key, '', AUDIENCE, 32));
};

export interface PreviewToken {
  readonly token: string;
  /** ISO 8601, UTC. */
  readonly expiresAt: string;
}

/**
 * Makes a token that opens the draft of one edition, in every language, until it expires.
 * @param edition its document id
 */
export const makePreviewToken = (
  strapi: Core.Strapi,
  edition: string,
  hours: number = PREVIEW_HOURS.usual,
): PreviewToken => {
  const seconds = Math.round(hours * 3600);
  const token = jwt.sign({}, keyOf(strapi), {
    algorithm: ALGORITHM,
    audience: AUDIENCE,
    subject: edition,
    expiresIn: seconds,
  });
  const { exp = 0 } = jwt.decode(token) as jwt.JwtPayload;
  return { token, expiresAt: new Date(exp * 1000).toISOString() };
};

/** Whether a token opens the draft of an edition now. */
export const opensDraft = (strapi: Core.Strapi, edition: string, token: string): boolean => {
  try {
    jwt.verify(token, keyOf(strapi), {
      algorithms: [ALGORITHM],
      audience: AUDIENCE,
      subject: edition,
    });
    return true;
  } catch {
    return false;
  }
};
