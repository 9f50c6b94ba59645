import { describe, expect, it } from 'vitest';
import type { DiffChange } from '../../../../src/admin/publishing/desk-api/answers';
import { diffModel, shorten } from '../../../../src/admin/publishing/history/diff-model';

const change = (documentId: string, more: Partial<DiffChange> = {}): DiffChange => ({
  kind: 'text',
  place: { contentType: 'letter', documentId, title: documentId, field: 'body' },
  change: 'changed',
  before: 'old',
  after: 'new',
  ...more,
});

const same = (text: string) => ({ text, change: 'same' as const });
const added = { text: 'new', change: 'added' as const };

describe('the model of a difference', () => {
  it('groups changes by document, in their order', () => {
    const groups = diffModel([change('a'), change('b'), change('a')]);
    expect(groups.map(({ documentId, lines }) => [documentId, lines.length])).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
  });

  it('shows before and after where there are no parts', () => {
    expect(diffModel([change('a')])[0]?.lines[0]?.parts).toEqual([
      { text: 'old', change: 'removed' },
      { text: 'new', change: 'added' },
    ]);
  });

  it('shows nothing removed of what was added', () => {
    const parts = diffModel([change('a', { change: 'added', before: null })])[0]?.lines[0]?.parts;
    expect(parts).toEqual([added]);
  });

  it('leaves short unchanged texts whole', () => {
    expect(shorten([same('short'), added])).toEqual([same('short'), added]);
  });

  it('keeps of a long beginning what is next to the change', () => {
    const [first] = shorten([same(`${'a'.repeat(100)}${'b'.repeat(60)}`), added]);
    expect(first?.text).toBe(`…${'b'.repeat(60)}`);
  });

  it('keeps of a long end what is next to the change', () => {
    const last = shorten([added, same(`${'b'.repeat(60)}${'a'.repeat(100)}`)])[1];
    expect(last?.text).toBe(`${'b'.repeat(60)}…`);
  });

  it('keeps both ends of a long stretch between changes', () => {
    const middle = shorten([added, same('a'.repeat(200)), added])[1];
    expect(middle?.text).toBe(`${'a'.repeat(60)}…${'a'.repeat(60)}`);
  });

  it('tears no character of two units apart', () => {
    const last = shorten([added, same('𠮷'.repeat(100))])[1];
    expect(last?.text).toBe(`${'𠮷'.repeat(60)}…`);
  });

  it('never shortens what changed', () => {
    const long = { text: 'x'.repeat(500), change: 'removed' as const };
    expect(shorten([long])).toEqual([long]);
  });
});
