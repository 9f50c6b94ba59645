import { isDigitAt } from '../numerals/character-kinds';
import { digitsEnd } from '../numerals/read-arabic';
import { plainFigure } from './as-figure';
import type { Figure } from './figure';
import { findAddresses } from './find-addresses';
import { referenceEnd } from './reference-end';

/** What stands at an offset, and where to go on: no figure where the characters are words. */
export interface Step {
  readonly end: number;
  readonly figure?: Figure;
}

/** Digits too many to be a number, or within an address: a name, whose value is its digits. */
export const readLongDigits = (text: string, at: number): Step => {
  const end = digitsEnd(text, at);
  return { end, figure: plainFigure(text, at, end, 'identifier', text.slice(at, end)) };
};

/**
 * Goes through a text once, from figure to figure. Digits of an address are names, and metric
 * references keep theirs to themselves.
 * @param stepAt reads what stands at an offset; `floor` is where the figure before it ends
 */
export const scanText = (text: string, stepAt: (at: number, floor: number) => Step): Figure[] => {
  const figures: Figure[] = [];
  const addresses = findAddresses(text);
  let address = 0;
  let floor = 0;
  let at = 0;
  const inAddress = (): Step => (isDigitAt(text, at) ? readLongDigits(text, at) : { end: at + 1 });
  while (at < text.length) {
    while ((addresses[address]?.end ?? Infinity) <= at) address += 1;
    const behind = referenceEnd(text, at);
    const isInAddress = at >= (addresses[address]?.start ?? Infinity);
    const step =
      behind === undefined ? (isInAddress ? inAddress() : stepAt(at, floor)) : { end: behind };
    if (step.figure) figures.push(step.figure);
    at = step.end;
    if (step.figure || behind !== undefined) floor = at;
  }
  return figures;
};
