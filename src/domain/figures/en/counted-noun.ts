import { isLetterAt, lettersEnd, skipGap } from '../../numerals/english-words';
import {
  IRREGULAR_PLURALS,
  MODIFIERS,
  NOT_PLURAL,
  NOUNS_LIKE_ADJECTIVES,
  PHRASE_ENDS,
  UNIT_HEADS,
} from './tables/nouns';

/** The noun that a number counts, as written, and where it ends. */
export interface CountedNoun {
  readonly unit: string;
  readonly end: number;
}

interface Term {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly isPossessive: boolean;
}

const MOST_TERMS = 6;
const APOSTROPHES = "’'";
/** Quotation marks may open within the phrase: 18 ‘Most Beautiful’ stations. */
const OPENING = '‘“';

/** A word with what is hyphened to it: person-times, problem-solving, key-project. */
const termAt = (text: string, at: number): Term | undefined => {
  let end = lettersEnd(text, at);
  if (end === at) return undefined;
  while (text[end] === '-' && isLetterAt(text, end + 1)) end = lettersEnd(text, end + 1);
  const word = text.slice(at, end);
  const hasMark = APOSTROPHES.includes(text[end] ?? '\n');
  const isPossessive =
    hasMark && (/s$/i.test(word) ? !isLetterAt(text, end + 1) : text[end + 1] === 's');
  const next = hasMark && text[end + 1] === 's' && !isLetterAt(text, end + 2) ? end + 2 : end + 1;
  return { text: word, start: at, end: isPossessive ? next : end, isPossessive };
};

const isPlural = ({ text, isPossessive }: Term): boolean => {
  const word = text.toLowerCase();
  if (isPossessive || NOT_PLURAL.has(word)) return false;
  if (/[A-Z]s$/.test(text)) return true;
  const last = word.slice(word.lastIndexOf('-') + 1);
  if (IRREGULAR_PLURALS.has(last)) return true;
  return last.length > 2 && last.endsWith('s') && !/(?:ss|us|is|ous)$/.test(last);
};

/** The words behind a number up to the end of its noun phrase; “and” joins adjectives alone. */
const phraseTerms = (text: string, from: number): Term[] => {
  const terms: Term[] = [];
  let at = skipGap(text, from);
  if (OPENING.includes(text[at] ?? '\n')) at += 1;
  while (terms.length < MOST_TERMS) {
    const term = termAt(text, at);
    if (!term) break;
    const word = term.text.toLowerCase();
    const joins = (word === 'and' || word === 'or') && terms.length > 0 && !terms.some(isPlural);
    if (PHRASE_ENDS.has(word) && !joins) break;
    terms.push(term);
    const next = skipGap(text, term.end);
    if (next === term.end) break;
    at = next;
  }
  return terms;
};

const pluralHead = (terms: readonly Term[]): Term | undefined => {
  const first = terms.findIndex(isPlural);
  if (first === -1) return undefined;
  let head = first;
  const isModifier = (index: number): boolean =>
    MODIFIERS.has((terms[index]?.text ?? '').toLowerCase());
  while (head + 1 < terms.length) {
    const next = terms[head + 1];
    if (next && isModifier(head) && terms.slice(head + 1, head + 3).some(isPlural)) head += 1;
    else break;
  }
  return terms[head];
};

const ADJECTIVE = /(?:al|ic|ive|ous|ary|ed|ing|ful|able|ible|ory|ish|less|ly)$/;
const SHORT_ADJECTIVES =
  /^(?:new|large|small|major|key|local|big|more|good|great|free|main|joint|whole|single|other|such|chosen|given|taken|known|written|held|left)$/;

/** Of one thing: the first word that is no adjective. */
const singularHead = (terms: readonly Term[]): Term | undefined =>
  terms.find(({ text, isPossessive }) => {
    const word = text.toLowerCase();
    return (
      !isPossessive &&
      word.length > 2 &&
      (!ADJECTIVE.test(word) || NOUNS_LIKE_ADJECTIVES.has(word)) &&
      !SHORT_ADJECTIVES.test(word)
    );
  });

/**
 * Finds the noun that a number counts: disputes of “7,130 labour disputes”, events of “5,000 cultural
 * and sporting events”.
 * @param isOne whether the number is one, so that its noun is singular
 */
export const countedNoun = (
  text: string,
  from: number,
  isOne: boolean,
): CountedNoun | undefined => {
  const terms = phraseTerms(text, from);
  const head = pluralHead(terms) ?? (isOne ? singularHead(terms) : undefined);
  if (!head) return undefined;
  const before = terms[terms.indexOf(head) - 1];
  const isPair = before !== undefined && UNIT_HEADS.has(before.text) && !isOne;
  return { unit: isPair ? text.slice(before.start, head.end) : head.text, end: head.end };
};
