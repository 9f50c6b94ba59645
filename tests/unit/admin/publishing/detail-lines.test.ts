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

  it('names the facts of a correction as they were and are, and its metric by the key', () => {
    const changes = { value: { before: 1, after: 2 } };
    const details = { metric: 'm1', key: 'members', fields: ['value'], changes };
    expect(detailLines(details)).toEqual([
      { kind: 'change', field: 'value', before: '1', after: '2' },
      { kind: 'fact', name: 'key', values: ['members'] },
    ]);
  });

  it('names a metric by its id where the key is not told', () => {
    expect(detailLines({ metric: 'm1' })).toEqual([
      { kind: 'fact', name: 'metric', values: ['m1'] },
    ]);
  });

  it('shows objects without braces', () => {
    expect(detailLines({ place: { page: 2, line: 'x' } })).toEqual([
      { kind: 'fact', name: 'place', values: ['page: 2; line: x'] },
    ]);
  });
});
