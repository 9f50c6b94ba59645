import { isDigitAt } from '../../numerals/character-kinds';
import type { Amount } from './amount';
import type { FigureClass } from '../figure';
import { reading, type Recogniser } from '../reading';

const LONGEST_LIST = 40;

const CLASSES: Readonly<Record<string, FigureClass>> = {
  月: 'date',
  日: 'date',
  年: 'date',
  后: 'idiom',
  号: 'identifier',
  路: 'identifier',
  条: 'ordinal',
  级: 'ordinal',
  届: 'ordinal',
};

/** Recognises the first members of a list that shares what follows its last: 1、2、3月份. */
export const recogniseList: Recogniser<Amount> = (text, amount) => {
  const isShort = amount.form === 'digits' && amount.end - amount.start <= 2;
  if (!isShort || text[amount.end] !== '、' || !isDigitAt(text, amount.end + 1)) return undefined;
  let at = amount.end;
  while (at - amount.end < LONGEST_LIST && (text[at] === '、' || isDigitAt(text, at))) at += 1;
  const shared = CLASSES[text.charAt(at)];
  return shared && reading(amount, shared, amount.end, null);
};
