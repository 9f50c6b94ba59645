import type { FigureLocale, FigureQualifier } from '../figure';

/** A word for a qualifier, and where it stands: 超6万人次, 7130余件, 6万人次以上. */
export interface QualifierForm {
  readonly word: string;
  readonly position: 'before' | 'inside' | 'after';
}

type Forms = Readonly<Record<FigureQualifier, readonly QualifierForm[]>>;

const at =
  (position: QualifierForm['position']) =>
  (words: string): QualifierForm[] =>
    words === '' ? [] : words.split('|').map((word) => ({ word, position }));

const before = at('before');
const inside = at('inside');
const after = at('after');

/** The words an editor may choose from; the first is written where none is chosen. */
export const QUALIFIER_FORMS: Readonly<Record<FigureLocale, Forms>> = {
  'zh-Hans': {
    exact: [],
    over: [...before('超|超过|逾|突破'), ...inside('余|多'), ...after('以上')],
    nearly: before('近|将近|接近'),
    about: [...before('约|大约'), ...after('左右')],
    'at-least': before('至少|不少于'),
    'at-most': [...before('不超过|不足|至多'), ...after('以内|以下')],
  },
  en: {
    exact: [],
    over: before('more than|over|exceeding|upwards of'),
    nearly: before('nearly|almost|close to'),
    about: before('about|around|some|roughly|approximately'),
    'at-least': before('at least|no fewer than|no less than'),
    'at-most': before('at most|up to|no more than|fewer than|less than'),
  },
};

/** The form of a qualifier in a language, or undefined where it has no such form there. */
export const qualifierForm = (
  locale: FigureLocale,
  qualifier: FigureQualifier,
  word: string | undefined,
): QualifierForm | undefined =>
  QUALIFIER_FORMS[locale][qualifier].find((form) => form.word === word);
