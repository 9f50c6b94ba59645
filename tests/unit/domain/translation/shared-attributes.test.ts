import { describe, expect, it } from 'vitest';
import {
  isShared,
  sharedAttributeNames,
} from '../../../../src/domain/translation/shared-attributes';

const localized = (is: boolean) => ({ type: 'string', pluginOptions: { i18n: { localized: is } } });

describe('a shared attribute', () => {
  it('says that it is not localized', () => {
    expect(isShared(localized(false))).toBe(true);
  });

  it.each([
    localized(true),
    { type: 'string' },
    { type: 'string', pluginOptions: {} },
    { type: 'relation', pluginOptions: { i18n: {} } },
  ])('is no other: %j', (attribute) => {
    expect(isShared(attribute)).toBe(false);
  });

  it('is named in the order of the schema', () => {
    const attributes = { b: localized(false), title: localized(true), a: localized(false) };
    expect(sharedAttributeNames(attributes)).toEqual(['b', 'a']);
  });
});
