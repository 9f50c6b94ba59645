import { describe, expect, it } from 'vitest';
import { checkRequired } from '../../../../src/domain/content-rules/check-required';

const attributes = { title: { required: true }, note: {}, aside: { required: false } };

describe('a required field', () => {
  it.each([null, undefined, '', '  ', '\n'])('is absent as %j', (title) => {
    expect(checkRequired({ title }, attributes)).toEqual([{ code: 'required', field: 'title' }]);
  });

  it.each(['x', 0, false, { id: 1 }])('is there as %j', (title) => {
    expect(checkRequired({ title }, attributes)).toEqual([]);
  });

  it('is asked for when the entry does not name it', () => {
    expect(checkRequired({}, attributes)).toEqual([{ code: 'required', field: 'title' }]);
  });
});
