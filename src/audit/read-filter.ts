import type { AuditFilter } from './find-entries';

/** A filter, or the name of what is wrong with it. */
export type ReadFilter = { readonly filter: AuditFilter } | { readonly wrong: string };

const isMoment = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2}))?$/.test(text) && !Number.isNaN(Date.parse(text));

/** Reads a filter from texts: a year, an action, a person, and ISO 8601 days or moments. */
export const readFilter = (given: Readonly<Record<string, unknown>>): ReadFilter => {
  const texts = Object.fromEntries(
    ['edition', 'action', 'person', 'from', 'to'].flatMap((name) => {
      const value = given[name];
      return value === undefined || value === '' ? [] : [[name, value]];
    }),
  );
  const odd = Object.entries(texts).find(([name, value]) => {
    if (typeof value !== 'string') return true;
    if (name === 'edition') return !/^\d{4}$/.test(value);
    return (name === 'from' || name === 'to') && !isMoment(value);
  });
  if (odd) return { wrong: odd[0] };
  const { edition, from, to, ...rest } = texts as Record<string, string>;
  const moment = (text: string): string => new Date(text).toISOString();
  return {
    filter: {
      ...rest,
      ...(edition === undefined ? {} : { edition: Number(edition) }),
      ...(from === undefined ? {} : { from: moment(from) }),
      ...(to === undefined ? {} : { to: moment(to) }),
    },
  };
};
