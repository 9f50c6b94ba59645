import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';
import type { Coding } from './compress';

const CODINGS: Coding[] = ['br', 'gzip', 'identity'];

/** Chooses a coding by `Accept-Encoding`, quality values and all (RFC 9110 §12.5.3). */
export type ChooseCoding = (acceptEncoding: string | string[] | undefined) => Coding;

const choose = (accept: string): Coding => {
  const negotiator = new Negotiator({ headers: { 'accept-encoding': accept } });
  // Its types know nothing yet of what is preferred among equals.
  const encodings = negotiator.encodings.bind(negotiator) as (
    available: Coding[],
    options: { preferred: Coding[] },
  ) => Coding[];
  const [best] = encodings(CODINGS, { preferred: CODINGS });
  return best ?? 'identity';
};

/** Browsers send a handful of values, so that the choice is remembered. */
export const createCodingChoice = (): ChooseCoding => {
  const known = new LRUCache<string, Coding>({ max: 100 });
  return (accept) => {
    if (accept === undefined) return 'identity';
    const text = String(accept);
    const remembered = known.get(text);
    if (remembered) return remembered;
    const coding = choose(text);
    known.set(text, coding);
    return coding;
  };
};
