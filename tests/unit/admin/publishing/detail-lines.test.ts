import { describe, expect, it } from 'vitest';
import { detailLines } from '../../../../src/admin/publishing/audit/detail-lines';

describe('what is told beside an act', () => {
  it('is nothing where nothing is kept', () => {
    expect(detailLines(null)).toEqual([]);
    expect(detailLines({ note: null, reason: '' })).toEqual([]);
  });

  it('names fields, with the values of short facts', () => {
    const details = { fields: ['body', 'value'], changes: { value: { before: 1, after: null } } };
    expect(detailLines(details)).toEqual([
      { kind: 'field', field: 'body' },
      { kind: 'change', field: 'value', before: '1', after: '—' },
    ]);
  });

  it('names everything else, of a list each', () => {
    expect(detailLines({ events: ['a', 'b'], isEnabled: false })).toEqual([
      { kind: 'fact', name: 'events', values: ['a', 'b'] },
      { kind: 'fact', name: 'isEnabled', values: ['false'] },
    ]);
  });

  it('shows objects without braces', () => {
    expect(detailLines({ facts: { value: 2, unit: 'u1' } })).toEqual([
      { kind: 'fact', name: 'facts', values: ['value: 2; unit: u1'] },
    ]);
  });
});
