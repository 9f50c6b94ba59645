/** What of the audit trail is asked for, as it is typed; empty is not asked for. */
export interface AuditFilter {
  /** A year. */
  readonly edition: string;
  readonly action: string;
  readonly person: string;
  /** `2024-01-15`, the first day that counts. */
  readonly from: string;
  /** The last day that counts. */
  readonly to: string;
}

export const NO_FILTER: AuditFilter = { edition: '', action: '', person: '', from: '', to: '' };

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Midnight at the beginning of a day on the user's clock, some days later, as ISO 8601 in UTC. */
const midnight = (day: string, later: number): string => {
  const [, year, month, date] = DAY.exec(day) ?? [];
  if (year === undefined) return '';
  return new Date(Number(year), Number(month) - 1, Number(date) + later).toISOString();
};

/**
 * A filter as the desk takes it: days are days on the user's clock, and the last counts to its end.
 * @param page from 1
 */
export const auditQuery = (filter: AuditFilter, page?: number): Record<string, string> => {
  const { edition, action, person, from, to } = filter;
  const asked = {
    edition: edition.trim(),
    action,
    person: person.trim(),
    from: midnight(from, 0),
    to: midnight(to, 1),
    page: page === undefined ? '' : String(page),
  };
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== ''));
};
