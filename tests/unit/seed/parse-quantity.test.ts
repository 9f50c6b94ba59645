import { describe, expect, it } from 'vitest';
import { parseQuantity } from './parse-quantity';

describe('the reader of quantities the tests hold the seed against', () => {
  it.each([
    ['375名', 375, false, '名'],
    ['209万', 2_090_000, false, ''],
    ['15.3万人次', 153_000, false, '人次'],
    ['1.62亿元', 162_000_000, false, '元'],
    ['超6万人次', 60_000, true, '人次'],
    ['7130余件', 7130, true, '件'],
    ['1万余册', 10_000, true, '册'],
    ['3000多家', 3000, true, '家'],
    ['1000多场次', 1000, true, '场次'],
    ['千余个', 1000, true, '个'],
    ['两个', 2, false, '个'],
    ['连续5年', 5, false, '年'],
    ['21个国家和地区', 21, false, '个国家和地区'],
  ])('reads %s', (quantity, value, over, measure) => {
    expect(parseQuantity(quantity)).toEqual({ value, over, measure });
  });

  it.each(['许多', '3.万家', '几十个', '12家3个', ''])('refuses %j', (quantity) => {
    expect(() => parseQuantity(quantity)).toThrow('not a quantity');
  });
});
