import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Figure, FigureClass } from '../../../../src/domain/figures/figure';
import { readFigures } from '../../../../src/domain/figures/read-figures';
import { sharedFolder } from '../../../support/shared-folder';

interface Result {
  readonly Text: string;
  readonly Start: number;
  readonly Resolution?: { readonly value?: string | null };
}

interface Case {
  readonly Input: string;
  readonly Results: readonly Result[];
}

/** What each of the models finds, as far as our classes tell it apart from what it leaves. */
const MODELS: Readonly<Record<string, readonly FigureClass[]>> = {
  number: ['quantity', 'ratio'],
  percent: ['percent'],
  range: [],
  currency: ['money'],
  dimension: ['quantity', 'duration'],
};

/** Cases that we read otherwise, and why ours is what the words say. */
const REJECTED: Readonly<Record<string, string>> = {
  这不是四川这是五台山: 'Mount Wutai is a name, as is Sichuan, which the case itself leaves out.',
  二三十个百分点: 'Twenty to thirty percentage points are a percentage like 六个百分点 beside it.',
  二三十個百分點: 'The same in traditional characters.',
  對折: 'Half price in traditional characters, found by the same model in simplified (打对折).',
  '找出酒精量在5-20%之间的产品': 'A range from 5 to 20 %, not 20 % alone.',
  '负荷量超过300且滚动负荷量等于1535的信息。':
    '“Equals” is no part of a figure: it would go with it.',
};

/** Words of ours in front of a number, which some of their models leave out of the span. */
const LEFT_OUT = /^(?:大概有|超过|百分之)$/;

const isNear = (value: Figure['value'] | undefined, expected: number): boolean =>
  value !== undefined && Math.abs(Number(value) - expected) <= Math.abs(expected) * 1e-12;

const startsAt = (text: string, figure: Figure, start: number): boolean =>
  figure.start === start || LEFT_OUT.test(text.slice(figure.start, start));

/** `[20,100)` is 20 and 100; `(20,)` is 20. */
const bounds = (value: string): number[] =>
  value
    .replace(/[[\]()]/g, '')
    .split(',')
    .filter((bound) => bound !== '')
    .map((bound) => parseFloat(bound));

const isFound = (text: string, figures: readonly Figure[], result: Result): boolean => {
  const value = result.Resolution?.value;
  // A currency's name without a number is no figure.
  if (value === undefined || value === null) return true;
  const [lower = NaN, upper] = bounds(value);
  const index = figures.findIndex((figure) => startsAt(text, figure, result.Start));
  const figure = figures[index];
  // Three kilobits are 3000 bits.
  const isThousandfold = /千比特|千字节/.test(result.Text) && isNear(figure?.value, lower * 1000);
  if (!isThousandfold && !isNear(figure?.value, lower)) return false;
  return (
    upper === undefined || isNear(figure?.upper, upper) || isNear(figures[index + 1]?.value, upper)
  );
};

const isRead = (model: string, { Input, Results }: Case): boolean => {
  const figures = readFigures(Input, 'zh-Hans');
  if (Results.length > 0) return Results.every((result) => isFound(Input, figures, result));
  return !figures.some((figure) => MODELS[model]?.includes(figure.class));
};

const folder = sharedFolder('corpora/recognizers-text');

const casesOf = (model: string): readonly Case[] =>
  JSON.parse(fs.readFileSync(path.join(folder ?? '', `${model}.zh.json`), 'utf8')) as Case[];

describe.skipIf(folder === undefined)('the cases of Recognizers-Text', () => {
  it.each(Object.keys(MODELS))('are read with span start and value: %s', (model) => {
    const misread = casesOf(model).filter((one) => !isRead(model, one));
    expect(misread.map(({ Input }) => Input)).toEqual(
      misread.map(({ Input }) => Input).filter((input) => input in REJECTED),
    );
  });

  it('are read but for fewer than two in a hundred, which are rejected for a reason', () => {
    const all = Object.keys(MODELS).flatMap((model) =>
      casesOf(model).map((one) => ({ model, one })),
    );
    const misread = all.filter(({ model, one }) => !isRead(model, one));
    expect(misread.map(({ one }) => one.Input).sort()).toEqual(Object.keys(REJECTED).sort());
    expect(misread.length / all.length).toBeLessThan(0.02);
  });
});
