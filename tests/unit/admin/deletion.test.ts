import { describe, expect, it } from 'vitest';
import { deletionOf } from '../../../src/admin/deleting/deletion';

const english = { localizations: [{ locale: 'en' }] };

describe('what deleting announces', () => {
  it('names the translations that go with the source', () => {
    expect(deletionOf('zh-Hans', [english])).toEqual({ kind: 'source', translations: ['en'] });
  });

  it('names each translation once for many documents, translated or not', () => {
    const deletion = deletionOf('zh-Hans', [english, { localizations: [] }, {}, english]);
    expect(deletion).toEqual({ kind: 'source', translations: ['en'] });
  });

  it('does not speak of translations where there are none', () => {
    expect(deletionOf('zh-Hans', [{ localizations: [] }])).toEqual({ kind: 'source-only' });
  });

  it('leaves the source out of deleting a translation', () => {
    const document = { localizations: [{ locale: 'zh-Hans' }] };
    expect(deletionOf('en', [document])).toEqual({ kind: 'translation', locale: 'en' });
  });
});
