import { createHash, timingSafeEqual } from 'node:crypto';

const digest = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest();

/** Whether an `Authorization` header bears a token; how long it takes says nothing of the token. */
export const bears = (header: string | undefined, token: string): boolean => {
  const [, given = ''] = /^Bearer +(.+)$/i.exec(header ?? '') ?? [];
  return timingSafeEqual(digest(given), digest(token)) && given !== '';
};
