import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../../src/domain/figures/figure';
import { readFigures } from '../../../../src/domain/figures/read-figures';
import { expectSlices } from '../../../support/expect-slices';

const read = (text: string): Figure[] => readFigures(text, 'en');

const stated = (text: string): Partial<Figure> | undefined => {
  const figures = read(text).filter((figure) =>
    ['quantity', 'money', 'percent', 'ratio'].includes(figure.class),
  );
  return figures.length === 1 ? figures[0] : undefined;
};

const classes = (text: string): string[] => read(text).map((figure) => figure.class);

describe('a number in English prose', () => {
  it.each([
    ['about 2.09 million people', 2090000],
    ['2.211 billion visits', 2211000000],
    ['162m participations', 162000000],
    ['40k readers', 40000],
    ['sixteen pilots', 16],
    ['one hundred and three letters', 103],
    ['two and a half million readers', 2500000],
    ['half a million books', 500000],
    ['a dozen studios', 12],
    ['some three thousand workers', 3000],
    ['1,53,000 people', 153000],
    ['a decline to −5.5 degrees', -5.5],
  ])('is read exactly: %s', (text, value) => {
    expect(stated(text)?.value).toBe(value);
  });

  it('of a range has both ends', () => {
    expect(stated('37–40 copies')).toMatchObject({ value: 37, upper: 40, unit: 'copies' });
    expect(stated('RMB 3–5 million')).toMatchObject({ value: 3000000, upper: 5000000 });
    expect(stated('between 10 and 20 firms')).toMatchObject({ value: 10, upper: 20 });
    expect(stated('two or three people')).toMatchObject({ value: 2, upper: 3 });
  });

  it('that rose from one value to another makes two figures', () => {
    expect(read('rose from 31,000 to 87,000').map(({ value }) => value)).toEqual([31000, 87000]);
  });
});

describe('the unit of an English figure', () => {
  it.each([
    ['7,130 labour disputes were settled', 'disputes', '7,130 labour disputes'],
    [
      '5,000 cultural and sporting events of all kinds',
      'events',
      '5,000 cultural and sporting events',
    ],
    ['53 elite contests and more than before', 'contests', '53 elite contests'],
    ['300 lorry drivers received gift packs', 'drivers', '300 lorry drivers'],
    ['16,000 workers’ children', 'children', '16,000 workers’ children'],
    ['5,000 women workers benefited', 'workers', '5,000 women workers'],
    ['9.6 million person-times', 'person-times', '9.6 million person-times'],
    ['35,000 square metres of land', 'square metres', '35,000 square metres'],
    ['a 12-member team', 'member', '12-member'],
    ['1 national pilot was chosen', 'pilot', '1 national pilot'],
    ['a track of 5km', 'km', '5km'],
  ])('is the noun counted: %s', (text, unit, words) => {
    expect(stated(text)).toMatchObject({ unit, text: words });
  });

  it.each(['the total came to 23,953.', '40 received the same title', '267,000 took part'])(
    'is null where none is counted: %s',
    (text) => {
      expect(stated(text)?.unit).toBeNull();
    },
  );
});

describe('the qualifier of an English figure', () => {
  it.each([
    ['more than 60,000 participations', 'over'],
    ['over 3,000 enterprises', 'over'],
    ['500-odd homes', 'over'],
    ['20,000-plus people', 'over'],
    ['300+ drivers', 'over'],
    ['thousands of people', 'over'],
    ['nearly 300 million members', 'nearly'],
    ['some 7,130 disputes', 'about'],
    ['about 5,000 people', 'about'],
    ['at least 20 firms', 'at-least'],
    ['ten firms or more', 'at-least'],
    ['fewer than 200 women', 'at-most'],
    ['up to RMB 3 million', 'at-most'],
    ['7,130 disputes', 'exact'],
  ])('is part of it: %s', (text, qualifier) => {
    expect(stated(text)).toMatchObject({ qualifier, text });
  });

  it('is not “over” between two figures', () => {
    const figures = read('came to RMB 162 million over 153,000 participations');
    expect(figures.map(({ qualifier }) => qualifier)).toEqual(['exact', 'exact']);
  });

  it('is not taken from the figure before', () => {
    expect(read('120 teams and over 1,000 players').map(({ text }) => text)).toEqual([
      '120 teams',
      'over 1,000 players',
    ]);
  });
});

describe('English money, percentages and ratios', () => {
  it.each([
    ['RMB 162 million', 162000000, 'CNY', 'RMB'],
    ['RMB1.62 billion', 1620000000, 'CNY', 'RMB'],
    ['5 million yuan', 5000000, 'CNY', 'yuan'],
    ['¥5m', 5000000, 'CNY', '¥'],
    ['US$7 million', 7000000, 'USD', 'US$'],
    ['£2.5bn', 2500000000, 'GBP', '£'],
    ['300 Hong Kong dollars', 300, 'HKD', 'Hong Kong dollars'],
  ])('%s', (text, value, currency, unit) => {
    expect(stated(text)).toMatchObject({ class: 'money', value, currency, unit });
  });

  it.each([
    ['15.6 percent', 15.6, 'percent'],
    ['80 per cent', 80, 'per cent'],
    ['5.5%', 5.5, '%'],
    ['2.3 percentage points', 2.3, 'percentage points'],
  ])('%s is in percent', (text, value, unit) => {
    expect(stated(text)).toMatchObject({ class: 'percent', value, unit });
  });

  it.each([
    ['two thirds', 2 / 3],
    ['one in five workers', 0.2],
    ['1/3 of them', 1 / 3],
    ['half of them', 0.5],
    ['three times as high', 3],
  ])('%s is a ratio', (text, value) => {
    expect(stated(text)).toMatchObject({ class: 'ratio', value });
  });
});

describe('what is no quantity in English', () => {
  it.each([
    ['the 16th Congress', 'ordinal'],
    ['the Fourth Festival', 'ordinal'],
    ['the twenty-first meeting', 'ordinal'],
    ['Article 12', 'ordinal'],
    ['the Top Ten', 'ordinal'],
    ['three stars or more', 'ordinal'],
    ['1. Build stations', 'ordinal'],
    ['in 2023', 'date'],
    ['the 1990s', 'date'],
    ['on 31 December', 'date'],
    ['at 9:30', 'date'],
    ['the three-year plan', 'duration'],
    ['for 15 consecutive years', 'duration'],
    ['24 hours a day', 'duration'],
    ['a ‘360’ model', 'identifier'],
    ['the 12351 hotline', 'identifier'],
    ['call 0574-87654321', 'identifier'],
    ['5G stations', 'identifier'],
    ['the COVID-19 years', 'identifier'],
    ['write to a2023@b.cn', 'identifier'],
    ['the iPhone 14', 'identifier'],
    ['one of the first', 'idiom'],
    ['every one of you', 'idiom'],
    ['one-stop service', 'idiom'],
    ['the ‘Six Major Work Systems’', 'idiom'],
    ['open 24/7', 'idiom'],
  ])('%s is said to be what it is', (text, kind) => {
    expect(classes(text)[0]).toBe(kind);
    expect(classes(text)).not.toContain('quantity');
  });

  it('the same number of things is one', () => {
    expect(classes('only one enterprise')).toEqual(['quantity']);
    expect(classes('2,023 cases')).toEqual(['quantity']);
    expect(classes('more than 2000 workers')).toEqual(['quantity']);
    expect(classes('360 models')).toEqual(['quantity']);
  });

  it.each(['May we go', 'a march', 'no one-sided a b c'.slice(0, 2), 'tension and hundredweight'])(
    'no number is not read: %s',
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );
});

describe('any English text', () => {
  const pieces = fc.constantFrom(
    ...'one two twenty hundred million a half and of to or over more than per cent RMB US$ yuan people times first May 2023 1,000 15.3 - – / % ’ . , ( ) k m -odd + 24/7 @ {{metric:a-1}}'.split(
      ' ',
    ),
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc
      .array(fc.tuple(pieces, fc.constantFrom(' ', '', '-')), { maxLength: 30 })
      .map((parts) => parts.flat().join('')),
  );

  it('is read without an error, in order, in slices of itself', () => {
    expectSlices(texts, read);
  });

  it('of a hundred thousand digits, words or scales comes to an end', () => {
    for (const piece of [
      '9',
      'a ',
      'million ',
      '1,',
      '1 or ',
      'tens of ',
      'x’s ',
      'twenty-',
      '{{',
      '@1',
    ]) {
      expect(read(piece.repeat(100_000 / piece.length)).length).toBeGreaterThanOrEqual(0);
    }
  });
});
