import { describe, expect, it } from 'vitest';
import { auditQuery, NO_FILTER } from '../../../../src/admin/publishing/audit/audit-filter';

describe('a filter of the audit trail', () => {
  it('asks for nothing that is empty', () => {
    expect(auditQuery(NO_FILTER)).toEqual({});
    expect(auditQuery({ ...NO_FILTER, person: '  ' }, 2)).toEqual({ page: '2' });
  });

  it('asks for what is typed, trimmed', () => {
    expect(auditQuery({ ...NO_FILTER, edition: ' 2023 ', action: 'update' })).toEqual({
      edition: '2023',
      action: 'update',
    });
  });

  it('takes days as days on the user’s clock', () => {
    const { from } = auditQuery({ ...NO_FILTER, from: '2024-01-15' });
    expect(from).toBe(new Date(2024, 0, 15).toISOString());
  });

  it('counts the last day to its end', () => {
    const { to } = auditQuery({ ...NO_FILTER, to: '2024-01-31' });
    expect(to).toBe(auditQuery({ ...NO_FILTER, from: '2024-02-01' }).from);
  });

  it('does not ask for what is no day', () => {
    expect(auditQuery({ ...NO_FILTER, from: '15.1.2024' })).toEqual({});
  });
});
