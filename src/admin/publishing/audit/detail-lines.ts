/** One thing that is told beside an act. */
export type DetailLine =
  /** A field that was changed, of a short fact with its value before and after. */
  | {
      readonly kind: 'change';
      readonly field: string;
      readonly before: string;
      readonly after: string;
    }
  | { readonly kind: 'field'; readonly field: string }
  /** Something else by its name; of a list, each. */
  | { readonly kind: 'fact'; readonly name: string; readonly values: readonly string[] };

type Details = Readonly<Record<string, unknown>>;

const asObject = (value: unknown): Details =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Details) : {};

/** A value in plain words: never JSON. */
const plain = (value: unknown): string => {
  if (value === null || value === undefined || value === '') return '—';
  if (Array.isArray(value)) return value.map(plain).join(', ');
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([name, one]) => `${name}: ${plain(one)}`)
      .join('; ');
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
};

/** Reads what the audit trail keeps beside an act; what says nothing is left out. */
export const detailLines = (details: Details | null): DetailLine[] => {
  const { fields, changes, metric, ...rest } = details ?? {};
  // A metric is known by its key; by its document id only where that is not told.
  const facts = { ...('key' in rest ? {} : { metric }), ...rest };
  const changed = asObject(changes);
  const names = Array.isArray(fields) ? fields.filter((name) => typeof name === 'string') : [];
  const lines = names.map((field): DetailLine => {
    if (!Object.hasOwn(changed, field)) return { kind: 'field', field };
    const { before, after } = asObject(changed[field]);
    return { kind: 'change', field, before: plain(before), after: plain(after) };
  });
  const others = Object.entries(facts)
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .map(([name, value]): DetailLine => ({
      kind: 'fact',
      name,
      values: Array.isArray(value) ? value.map(plain) : [plain(value)],
    }));
  return [...lines, ...others];
};
