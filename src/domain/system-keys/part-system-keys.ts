/**
 * What the system keeps of a document itself. None of it is ever taken from what a caller sends:
 * which document, language and status a write is about, its address says.
 */
export const SYSTEM_KEYS = [
  'id',
  'documentId',
  'locale',
  'localizations',
  'status',
  'publishedAt',
  'firstPublishedAt',
  'createdAt',
  'updatedAt',
  'createdBy',
  'updatedBy',
] as const;

export type SystemKey = (typeof SYSTEM_KEYS)[number];

/** The part of a schema that says where components are. */
export type Attributes = Readonly<Record<string, { type: string; component?: string }>>;

/** What a caller sent, without system keys, and where each of them stood. */
export interface Parted {
  readonly kept: Readonly<Record<string, unknown>>;
  readonly found: readonly { readonly key: SystemKey; readonly path: readonly string[] }[];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isSystemKey = (name: string): name is SystemKey =>
  (SYSTEM_KEYS as readonly string[]).includes(name);

/**
 * Parts what is content from the system's own, in components too. A component's `id` stays: it says
 * which of the document's own components is meant, and Strapi refuses one of another document.
 * @param componentOf the attributes of a component, by its name
 */
export const partSystemKeys = (
  data: Readonly<Record<string, unknown>>,
  attributes: Attributes,
  componentOf: (name: string) => Attributes,
  at: readonly string[] = [],
): Parted => {
  const found: Parted['found'][number][] = [];
  const inner = (component: string, value: unknown, path: readonly string[]): unknown => {
    if (Array.isArray(value)) {
      return value.map((entry, index) => inner(component, entry, [...path, String(index)]));
    }
    if (!isRecord(value)) return value;
    const parted = partSystemKeys(value, componentOf(component), componentOf, path);
    found.push(...parted.found);
    return parted.kept;
  };
  const kept = Object.entries(data).flatMap(([name, value]): [string, unknown][] => {
    const path = [...at, name];
    if (isSystemKey(name) && !(name === 'id' && at.length > 0)) {
      found.push({ key: name, path });
      return [];
    }
    const component = attributes[name]?.component;
    return [[name, component === undefined ? value : inner(component, value, path)]];
  });
  return { kept: Object.fromEntries(kept), found };
};
