import { proseFieldsOf } from './prose-types';

type Entry = Record<string, unknown>;

interface Attribute {
  readonly type: string;
  readonly target?: string;
  readonly component?: string;
}

/** The attributes of a content type or component; undefined for one that there is not. */
export type AttributesOf = (uid: string) => Readonly<Record<string, Attribute>> | undefined;

/** An entry with prose in an answer: the very object, to write in. */
export interface ProseEntry {
  readonly uid: string;
  readonly entry: Entry;
}

const entriesOf = (value: unknown): Entry[] =>
  [value].flat().filter((one): one is Entry => typeof one === 'object' && one !== null);

/** Every entry with prose in an answer of a content type, through all that is populated in it. */
export const collectProse = (
  answer: unknown,
  uid: string,
  attributesOf: AttributesOf,
): ProseEntry[] => {
  const collected: ProseEntry[] = [];
  const visit = (value: unknown, of: string): void => {
    const attributes = attributesOf(of) ?? {};
    const hasProse = proseFieldsOf(of).length > 0;
    for (const entry of entriesOf(value)) {
      if (hasProse) collected.push({ uid: of, entry });
      for (const [name, inner] of Object.entries(entry)) {
        const { target, component } = attributes[name] ?? {};
        const next = target ?? component;
        if (next !== undefined && typeof inner === 'object') visit(inner, next);
      }
    }
  };
  visit(answer, uid);
  return collected;
};
