import { describe, expect, it } from 'vitest';
import { nameDocuments } from '../../../../src/domain/translation/name-documents';

const documentOf = (id: string | number) => (String(id) === '7' ? 'seven' : undefined);

describe('what is written to a relation', () => {
  it.each([
    [7, 'seven'],
    [
      [7, 'other'],
      ['seven', 'other'],
    ],
    [{ id: 7 }, { documentId: 'seven' }],
    [{ id: '7', locale: 'en', status: 'published' }, { documentId: 'seven' }],
    [{ set: [7, { id: 7 }] }, { set: ['seven', { documentId: 'seven' }] }],
    [
      { connect: [{ id: 7, position: { start: true } }], disconnect: [7] },
      { connect: [{ documentId: 'seven', position: { start: true } }], disconnect: ['seven'] },
    ],
    [
      { connect: { documentId: 'other', id: 7, locale: 'en' } },
      { connect: { documentId: 'other' } },
    ],
  ])('names documents alone: %j', (input, named) => {
    expect(nameDocuments(input, documentOf)).toEqual(named);
  });

  it.each([
    [null],
    [undefined],
    ['other'],
    [[]],
    [{ connect: [] }],
    [8],
    [{ id: 8, locale: 'en' }],
  ])('stays what it is where there is no row to name: %j', (input) => {
    expect(nameDocuments(input, documentOf)).toEqual(input);
  });
});
