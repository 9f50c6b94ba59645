import { describe, expect, it } from 'vitest';
import { permitsNeeded, type Version } from '../../src/document-middlewares/permits-needed';

/** `zh` is a Chinese draft, `en+` published English. */
const stored = (...versions: string[]): Version[] =>
  versions.map((version) => ({
    locale: version.startsWith('zh') ? 'zh-Hans' : 'en',
    publishedAt: version.endsWith('+') ? new Date(0) : null,
  }));

const needed = (action: string, locale: unknown, versions: Version[], status?: string): string[] =>
  permitsNeeded({ action, locale, status }, versions, 'zh-Hans').map(
    (permit) => `${permit.refusedAs ?? permit.action} ${permit.locale}`,
  );

describe('the permissions a write needs', () => {
  it.each([[undefined], [null], [''], [[]], [['']]])(
    'are those of the default locale when it names none: %j',
    (locale) => {
      expect(needed('publish', locale, stored('zh', 'en'))).toEqual(['publish zh-Hans']);
    },
  );

  it('are those of every locale of the document for “*”', () => {
    const both = ['publish zh-Hans', 'publish en'];
    expect(needed('publish', '*', stored('zh', 'zh+', 'en'))).toEqual(both);
    expect(needed('publish', ['*'], stored('zh', 'en'))).toEqual(both);
  });

  it('are those of each locale of a list, once', () => {
    expect(needed('unpublish', ['en', 'zh-Hans', 'en'], stored('zh+', 'en+'))).toEqual([
      'unpublish en',
      'unpublish zh-Hans',
    ]);
  });

  it('are those to create where an update would add a locale', () => {
    expect(needed('update', 'en', stored('zh'))).toEqual(['create en']);
    expect(needed('update', 'zh-Hans', stored('en'))).toEqual(['create zh-Hans']);
    expect(needed('update', 'en', stored('zh', 'en'))).toEqual(['update en']);
  });

  it.each(['create', 'clone'])('are those to create the source too, for %s', (action) => {
    expect(needed(action, 'en', [])).toEqual(['create zh-Hans', 'create en']);
    expect(needed(action, 'zh-Hans', [])).toEqual(['create zh-Hans']);
  });

  it.each(['create', 'update', 'clone'])(
    'include publishing when %s publishes at once',
    (action) => {
      expect(needed(action, 'en', stored('zh', 'en'), 'published')).toContain('publish en');
      expect(needed(action, 'en', stored('zh', 'en'), 'draft')).not.toContain('publish en');
    },
  );

  it('are those to delete where there is nothing published to go back to', () => {
    expect(needed('discardDraft', '*', stored('zh', 'zh+', 'en'))).toEqual([
      'discard zh-Hans',
      'delete en',
    ]);
  });

  it('include publishing in each locale a deletion takes from readers', () => {
    expect(needed('delete', 'en', stored('zh', 'zh+', 'en', 'en+'))).toEqual([
      'delete en',
      'delete-published en',
    ]);
    expect(needed('delete', 'zh-Hans', stored('zh', 'en', 'en+'))).toEqual([
      'delete zh-Hans',
      'delete-published en',
    ]);
    expect(needed('delete', 'zh-Hans', stored('zh', 'en'))).toEqual(['delete zh-Hans']);
  });

  it('are none for reading', () => {
    expect(needed('findMany', '*', stored('zh'))).toEqual([]);
  });
});
