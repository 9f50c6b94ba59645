import { describe, expect, it } from 'vitest';
import { isUnusedField } from '../../../src/admin/content-manager/unused-fields';

describe('fields a language has no use for', () => {
  it.each([
    ['unit.plural-forms', 'few', 'en', true],
    ['unit.plural-forms', 'one', 'en', false],
    ['api::unit.unit', 'pluralForms', 'zh-Hans', true],
    ['api::unit.unit', 'pluralForms', 'en', false],
    ['api::unit.unit', 'measureWords', 'en', true],
    ['api::unit.unit', 'measureWords', 'zh-Hans', false],
    ['api::glossary-term.glossary-term', 'translation', 'zh-Hans', true],
    ['api::glossary-term.glossary-term', 'translation', 'en', false],
    ['api::edition.edition', 'title', 'zh-Hans', false],
  ])('%s.%s in %s: left out is %s', (owner, field, locale, unused) => {
    expect(isUnusedField(owner, field, locale)).toBe(unused);
  });
});
