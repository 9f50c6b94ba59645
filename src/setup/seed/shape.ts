import type { Field } from './field';

/** The fields of one file, by name. */
export type Shape = Readonly<Record<string, Field<unknown>>>;

/** The values a shape lets through. */
export type ValuesOf<S extends Shape> = {
  readonly [name in keyof S]: S[name] extends Field<infer T> ? T : never;
};

export type RawFields = Readonly<Record<string, unknown>>;

/** Takes one mistake: the field's name and what is wrong with it. */
export type Report = (field: string, message: string) => void;

const shown = (value: unknown): string => {
  // Undefined, which JSON does not know, is told before this is asked.
  const json = JSON.stringify(value);
  return json.length > 60 ? `${json.slice(0, 57)}...` : json;
};

/** Reports each raw field that none of the names allows. */
export const reportUnknown = (names: readonly string[], raw: RawFields, report: Report): void => {
  for (const name of Object.keys(raw)) {
    if (!names.includes(name)) report(name, `unknown field; known here: ${names.join(', ')}`);
  }
};

/**
 * Picks a shape's values out of raw fields. Every missing field and wrong type is reported; the
 * answer may be used only if nothing was.
 */
export const readShape = <S extends Shape>(
  shape: S,
  raw: RawFields,
  report: Report,
): ValuesOf<S> => {
  for (const [name, { expected, accepts }] of Object.entries(shape)) {
    const value: unknown = raw[name];
    if (accepts(value)) continue;
    const found = name in raw ? `found ${shown(value)}` : 'it is missing';
    report(name, `expected ${expected}; ${found}`);
  }
  const picked = Object.keys(shape).map((name) => [name, raw[name]]);
  return Object.fromEntries(picked) as ValuesOf<S>;
};
