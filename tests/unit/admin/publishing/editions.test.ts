import { describe, expect, it } from 'vitest';
import type {
  EditionLocale,
  SnapshotHead,
} from '../../../../src/admin/publishing/desk-api/answers';
import {
  firstOf,
  tabOf,
  tabsOf,
  viewOf,
} from '../../../../src/admin/publishing/edition/edition-view';
import { isPublic, localeState } from '../../../../src/admin/publishing/editions/locale-state';

const head = (kind: SnapshotHead['kind']): SnapshotHead => ({
  number: 3,
  locale: 'en',
  kind,
  sha256: null,
  issuedAt: '2024-03-01T00:00:00.000Z',
  person: null,
  note: null,
  publicNote: null,
});

const locale = (more: Partial<EditionLocale> = {}): EditionLocale => ({
  locale: 'en',
  isDrafted: true,
  isModified: false,
  latest: null,
  ...more,
});

describe('how an edition stands in a language', () => {
  it.each([
    [locale({ isDrafted: false }), 'undrafted'],
    [locale(), 'unpublished'],
    [locale({ latest: head('published') }), 'published'],
    [locale({ latest: head('corrected'), isModified: true }), 'modified'],
    [locale({ latest: head('withdrawn'), isModified: true }), 'withdrawn'],
  ])('%#: %s', (given, id) => {
    expect(localeState(given).id).toBe(id);
  });

  it('names the snapshot', () => {
    expect(localeState(locale({ latest: head('updated') })).number).toBe(3);
    expect(localeState(locale()).number).toBeUndefined();
  });

  it('is public unless nothing was published, or it was withdrawn', () => {
    expect(isPublic(locale({ latest: head('corrected') }))).toBe(true);
    expect(isPublic(locale({ latest: head('withdrawn') }))).toBe(false);
    expect(isPublic(locale())).toBe(false);
  });
});

describe('the view that an address names', () => {
  const edition = {
    documentId: 'e1',
    year: 2023,
    titles: { 'zh-Hans': '报告' },
    locales: [locale({ locale: 'zh-Hans' }), locale()],
  };

  it('is of the edition in the language', () => {
    expect(viewOf([edition], 'e1', 'en')?.locale).toBe('en');
  });

  it('is of the first language where it names none', () => {
    expect(viewOf([edition], 'e1', 'fr')?.locale).toBe('zh-Hans');
  });

  it('opens in the first language that the user may write, else in the first', () => {
    expect(firstOf(edition, (one) => one === 'en')).toBe('en');
    expect(firstOf(edition, () => true)).toBe('zh-Hans');
    expect(firstOf(edition, () => false)).toBe('zh-Hans');
  });

  it('is none where there is no such edition', () => {
    expect(viewOf([edition], 'e2', 'en')).toBeUndefined();
  });

  it('has the tab, or the first', () => {
    const tabs = tabsOf(edition);
    expect([tabOf('history', tabs), tabOf('odd', tabs), tabOf(null, tabs)]).toEqual([
      'history',
      'readiness',
      'readiness',
    ]);
  });

  it('has the history alone of an edition that was deleted', () => {
    const tabs = tabsOf({ ...edition, titles: {} });
    expect([tabs, tabOf('readiness', tabs)]).toEqual([['history'], 'history']);
  });
});
