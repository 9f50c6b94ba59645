import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readFigures } from '../../../../src/domain/figures/read-figures';
import { sharedFolder } from '../../../support/shared-folder';

const SEED = 'database/seed/2023';
const folder = sharedFolder('source');

interface Row {
  readonly quantity: string;
  readonly class: string;
  readonly metric: string;
}

const rows = fs
  .readFileSync(path.join(SEED, 'quantities.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line): Row => {
    const [, , quantity = '', kind = '', metric = ''] = line.split(',');
    return { quantity, class: kind, metric };
  })
  .filter(({ class: kind }) => kind !== 'duration');

const valueOf = (metric: string): number =>
  (
    parse(fs.readFileSync(path.join(SEED, 'metrics', `${metric}.zh-Hans.yaml`), 'utf8')) as {
      value: number;
    }
  ).value;

/** The same words, told apart by hand: an own reading to hold the reader's against. */
const unitOf = (quantity: string): string =>
  quantity === '209万'
    ? '人次'
    : (/[^\d.超余多千万亿两]+$/.exec(quantity)?.[0] ?? '').replace('个国家和地区', '个');

const qualifierOf = (quantity: string): string => (/[超余多]/.test(quantity) ? 'over' : 'exact');

describe.skipIf(folder === undefined)('the document as its editors sent it', () => {
  const text =
    folder === undefined
      ? ''
      : fs.readFileSync(path.join(folder, 'letter-and-report-2023.zh.txt'), 'utf8');
  const stated = readFigures(text, 'zh-Hans').filter((figure) =>
    ['quantity', 'money', 'percent', 'ratio'].includes(figure.class),
  );

  it('states its 57 quantities, and nothing else is taken for one', () => {
    expect(stated.map((figure) => figure.text)).toEqual(
      rows.map(({ quantity }) => quantity.replace('个国家和地区', '个')),
    );
  });

  it('states the value, unit and qualifier of each', () => {
    expect(stated.map(({ value, unit, qualifier }) => ({ value, unit, qualifier }))).toEqual(
      rows.map(({ quantity, metric }) => ({
        value: valueOf(metric),
        unit: unitOf(quantity),
        qualifier: qualifierOf(quantity),
      })),
    );
  });

  it('names the currency of its money, and of nothing else', () => {
    const money = stated.filter((figure) => figure.class === 'money');
    expect(money.map(({ text: words, currency }) => [words, currency])).toEqual([
      ['1.62亿元', 'CNY'],
      ['491万元', 'CNY'],
    ]);
    expect(stated.filter((figure) => figure.currency !== undefined)).toEqual(money);
  });
});
