import fs from 'node:fs';
import path from 'node:path';
import Recognizers from '@microsoft/recognizers-text-suite';
import { readFigures } from '../../src/domain/figures/read-figures';

const SECTIONS = 'database/seed/2023/sections';
const ROUNDS = 5;
const GROWTH = [10_000, 100_000, 1_000_000, 10_000_000] as const;
const HOSTILE = { digits: '9', scales: '万', random: '' } as const;

/** The Chinese prose of the project, with figures typed where it has references. */
const prose = (): string =>
  fs
    .readdirSync(SECTIONS)
    .filter((name) => name.endsWith('.zh-Hans.md'))
    .map((name) => fs.readFileSync(path.join(SECTIONS, name), 'utf8'))
    .join('\n')
    .replace(/\{\{metric:[^}]*\}\}/g, '15.3万人次');

const ofLength = (text: string, length: number): string =>
  text.repeat(Math.ceil(length / text.length)).slice(0, length);

const perSecond = (characters: number, work: () => void): number => {
  const start = performance.now();
  work();
  return characters / ((performance.now() - start) / 1000);
};

const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN;

const rounded = (value: number): number => Number(value.toPrecision(3));

/** What the suite has for the same question: numbers, percentages, money and dimensions. */
const recognize = (text: string): void => {
  const culture = Recognizers.Culture.Chinese;
  Recognizers.recognizeNumber(text, culture);
  Recognizers.recognizePercentage(text, culture);
  Recognizers.recognizeCurrency(text, culture);
  Recognizers.recognizeDimension(text, culture);
};

/** Any characters at all, the same in every run. */
const randomText = (length: number): string => {
  let seed = 1;
  const codes = Array.from({ length }, () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % 0xd800;
  });
  return codes.map((code) => String.fromCharCode(code)).join('');
};

/**
 * Measures the reader of figures: characters a second on Chinese prose, in turns with
 * `@microsoft/recognizers-text-suite` on the same text, and how that holds from 10 KB to 10 MB.
 */
export const measureFigures = (): object => {
  const text = prose();
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const own = perSecond(text.length, () => readFigures(text, 'zh-Hans'));
    const other = perSecond(text.length, () => recognize(text));
    // The first round warms up.
    if (round > 0) {
      ours.push(own);
      theirs.push(other);
    }
  }
  const speedAt = (sample: string): number =>
    rounded(perSecond(sample.length, () => readFigures(sample, 'zh-Hans')));
  const growth = Object.fromEntries(
    GROWTH.map((length) => [
      length,
      rounded(median([1, 2, 3].map(() => speedAt(ofLength(text, length))))),
    ]),
  );
  const largest = GROWTH[GROWTH.length - 1] ?? 0;
  const hostile = Object.fromEntries(
    Object.entries(HOSTILE).map(([name, piece]) => [
      name,
      speedAt(piece === '' ? randomText(largest) : piece.repeat(largest)),
    ]),
  );
  return {
    charactersPerSecond: rounded(median(ours)),
    recognizersPerSecond: rounded(median(theirs)),
    ratio: rounded(median(ours) / median(theirs)),
    growth,
    hostile,
  };
};
