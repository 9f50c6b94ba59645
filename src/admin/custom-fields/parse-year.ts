export type ParsedYear = { value: number | null } | { fault: 'not-a-year' };

/** Reads a year of four digits, full-width ones too; empty is `null`. */
export const parseYear = (text: string): ParsedYear => {
  const typed = text.normalize('NFKC').trim();
  if (typed === '') return { value: null };
  return /^[1-9]\d{3}$/.test(typed) ? { value: Number(typed) } : { fault: 'not-a-year' };
};
