import { describe, expect, it } from 'vitest';
import { checkData, type DataAttributes } from '../../../../src/domain/content-rules/check-data';

const attributes: DataAttributes = {
  name: { type: 'string', maxLength: 3 },
  forms: { type: 'component', component: 'forms' },
  words: { type: 'component', component: 'words', repeatable: true, max: 2 },
  others: { type: 'component', component: 'words', repeatable: true },
};
const components: Record<string, DataAttributes> = {
  forms: { one: { type: 'string', maxLength: 3 } },
  words: { word: { type: 'string', maxLength: 1 } },
};
const check = (data: Record<string, unknown>) =>
  checkData(data, attributes, (name) => components[name] ?? {});

describe('what is written', () => {
  it('is well formed down to its components', () => {
    const words = [{ word: '人' }, { word: '名' }];
    expect(
      check({ name: 'abc', forms: { one: 'abc' }, words, others: [...words, ...words] }),
    ).toEqual([]);
  });

  it('is looked at field by field, each with its place', () => {
    const findings = check({
      name: 'abcd',
      forms: { one: 'abcd' },
      words: [{ word: '人' }, { word: '人名' }],
    });
    expect(findings.map(({ code, field }) => [code, field])).toEqual([
      ['too-long', 'name'],
      ['too-long', 'forms.one'],
      ['too-long', 'words.1.word'],
    ]);
  });

  it('has no more entries than allowed', () => {
    const words = [{ word: '人' }, { word: '名' }, { word: '位' }];
    expect(check({ words })).toEqual([
      { code: 'too-many', field: 'words', params: { max: 2, count: 3 } },
    ]);
  });

  it.each([
    { unknown: 1 },
    { forms: null },
    { forms: 'x' },
    { words: null },
    { words: [null, 1] },
    { words: {} },
  ])('is left to Strapi where it has another shape: %j', (data) => {
    expect(check(data)).toEqual([]);
  });
});
