import type { FigureQualifier } from '../../figure';

const byPhrase = (
  phrases: Readonly<Partial<Record<FigureQualifier, string>>>,
): ReadonlyMap<string, FigureQualifier> =>
  new Map(
    Object.entries(phrases).flatMap(([qualifier, list]) =>
      list.split('|').map((phrase) => [phrase.trim(), qualifier as FigureQualifier] as const),
    ),
  );

/** Words before a number, in lower case; single spaces stand for any gap. */
export const BEFORE = byPhrase({
  over: `more than|over|exceeding|exceeded|exceeds|exceed|exceeding|upwards of|upward of|in excess of|above|surpassing|surpassed|topping|topped|
    just over|well over|slightly more than|slightly over|a little over|a little more than|far more than|much more than|greater than|beyond|
    higher than|larger than|passing|passed|not less than one and|>`,
  nearly:
    'nearly|almost|close to|just under|just below|approaching|approached|near|well-nigh|slightly less than|slightly under|a little under|nearing',
  about:
    'about|around|some|roughly|approximately|circa|ca.|c.|an estimated|estimated|approx.|approx|in the region of|more or less|~|≈|in the order of|something like|an average of about',
  'at-least':
    'at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of|≥|as a minimum|not below|a good',
  'at-most':
    'at most|up to|fewer than|less than|under|below|no more than|not more than|a maximum of|maximum of|≤|at the most|not exceeding|lower than|<|no greater than|not over|short of',
});

/** The most words a phrase of the table has. */
export const MOST_WORDS = 4;

/** Words behind a number or its unit. */
export const AFTER = byPhrase({
  'at-least': 'or more|and more|or above|and above|or over|and over|or higher|and up|or older',
  about: 'or so|or thereabouts|more or less',
  'at-most': 'or less|or fewer|or below|and below|or under|and under|at most|or younger',
});

/** Directly behind the number: 5,000-odd, 300+, 20,000-plus. */
export const ATTACHED = byPhrase({ over: '-odd|+|-plus| plus| odd' });
