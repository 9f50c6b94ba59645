import type { ReadAddress } from '../strapi-seams/read-address';
import { queryText } from './query-text';

/** The longest address that is worth keeping an answer for; beyond it nobody asks twice. */
const LONGEST = 4_096;

/**
 * Names the answers of addresses: the same for every way of writing a question, another for every
 * other question. The stack's own parser says what an address means, a thousand empty parameters
 * and all.
 * @returns null for an address whose answer is not kept
 */
export const addressKeys =
  (read: ReadAddress) =>
  (url: string): string | null => {
    if (url.length > LONGEST) return null;
    const { path, query } = read(url);
    const text = queryText(query);
    return text === null ? null : `${path}?${text}`;
  };
