import { describe, expect, it } from 'vitest';
import en from '../../src/messages/en.json';
import zhHans from '../../src/messages/zh-Hans.json';

const placeholders = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

describe('messages', () => {
  it('exist in both languages', () => {
    expect(Object.keys(zhHans).sort()).toEqual(Object.keys(en).sort());
  });

  it.each(Object.keys(en) as (keyof typeof en)[])('%s has the same placeholders in both', (key) => {
    expect(placeholders(zhHans[key])).toEqual(placeholders(en[key]));
  });

  it.each(Object.entries(zhHans))('%s puts no space between Chinese and digits', (_key, text) => {
    expect(text).not.toMatch(/[\u4e00-\u9fff] +[\d{]|[\d}] +[\u4e00-\u9fff]/);
  });
});
