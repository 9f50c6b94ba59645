import { describe, expect, it } from 'vitest';
import {
  leavesUnchanged,
  readRelationInput,
  type Reference,
} from '../../../../src/domain/translation/relation-input';

const set = (...to: Reference[]) => ({ kind: 'set', to });
const change = (connect: Reference[], disconnect: Reference[] = [], moves = false) => ({
  kind: 'change',
  connect,
  disconnect,
  moves,
});

describe('a relation as a caller sends it', () => {
  it.each([
    [null, set()],
    [undefined, set()],
    ['a', set({ documentId: 'a' })],
    [7, set({ id: 7 })],
    [{ documentId: 'a' }, set({ documentId: 'a' })],
    [{ id: 7 }, set({ id: 7 })],
    [{ id: '7' }, set({ id: '7' })],
    [{ documentId: 'a', id: 7 }, set({ documentId: 'a' })],
    [['a', { id: 7 }, null, {}, true], set({ documentId: 'a' }, { id: 7 })],
    [{ set: ['a'] }, set({ documentId: 'a' })],
    [{ set: [] }, set()],
    [{ set: null, connect: ['a'] }, change([{ documentId: 'a' }])],
    [{ connect: 'a' }, change([{ documentId: 'a' }])],
    [{ connect: [{ documentId: 'a' }] }, change([{ documentId: 'a' }])],
    [{ disconnect: [{ id: 7 }] }, change([], [{ id: 7 }])],
    [{}, change([])],
    [{ connect: [{ id: 7, position: { end: true } }] }, change([{ id: 7 }], [], true)],
    [{ connect: { id: 7, position: { end: true } } }, change([{ id: 7 }], [], true)],
    [{ connect: [{ id: 7, position: null }] }, change([{ id: 7 }])],
  ])('is read: %j', (input, request) => {
    expect(readRelationInput(input)).toEqual(request);
  });
});

describe('a request for a relation', () => {
  const nameOf = (reference: Reference) =>
    'documentId' in reference
      ? reference.documentId
      : ({ 1: 'a', 2: 'b' } as Record<string, string>)[reference.id];
  const unchanged = (input: unknown) =>
    leavesUnchanged(readRelationInput(input), ['a', 'b'], nameOf);

  it.each([
    [['a', 'b']],
    [[1, { id: '2' }]],
    [{ set: ['a', 'b'] }],
    [{}],
    [{ connect: [] }],
    [{ connect: ['b'] }],
    [{ connect: ['a', 'b'], disconnect: ['c'] }],
    [{ disconnect: [{ id: 9 }] }],
  ])('leaves it as it is: %j', (input) => {
    expect(unchanged(input)).toBe(true);
  });

  it.each([
    [null],
    [['b', 'a']],
    [['a']],
    [['a', 'b', 'c']],
    [['a', { id: 9 }]],
    [{ set: ['a'] }],
    [{ connect: ['c'] }],
    [{ connect: ['a', 'c'] }],
    [{ connect: [{ id: 9 }] }],
    [{ disconnect: ['a'] }],
    [{ disconnect: ['c', 'b'] }],
    [{ connect: [{ id: 2, position: { start: true } }] }],
  ])('changes it: %j', (input) => {
    expect(unchanged(input)).toBe(false);
  });
});
