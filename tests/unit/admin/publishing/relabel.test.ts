import { describe, expect, it } from 'vitest';
import { relabel } from '../../../../src/admin/publishing/shared/relabel';

describe('what is wrong with a field', () => {
  it('names it by its label', () => {
    expect(relabel({ url: 'url须以https://开头' }, { url: '网址' })).toEqual({
      url: '网址须以https://开头',
    });
  });

  it.each(['at: is past', 'at：is past'])('does not repeat its name: %s', (message) => {
    expect(relabel({ at: message }, { at: 'Day' })).toEqual({ at: 'is past' });
  });

  it('stays as it is where the message does not begin with the name, or there is no label', () => {
    const fields = { at: 'Choose a day', note: 'note is too long' };
    expect(relabel(fields, { at: 'Day' })).toEqual(fields);
    // What has no label is labelled by its name.
    expect(relabel({ at: 'at: is past' }, { at: 'at' })).toEqual({ at: 'at: is past' });
  });
});
