import { checkAttribute, type ScalarAttribute } from './check-attribute';
import type { RuleFinding } from './finding';

/** An attribute of a content type or component; a component's own are found by its name. */
export interface DataAttribute extends ScalarAttribute {
  component?: string;
  repeatable?: boolean;
}

export type DataAttributes = Readonly<Record<string, DataAttribute>>;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const checkComponent = (
  field: string,
  { repeatable, max }: DataAttribute,
  value: unknown,
  inner: (data: Record<string, unknown>, path: string) => RuleFinding[],
): RuleFinding[] => {
  if (!repeatable) return isObject(value) ? inner(value, `${field}.`) : [];
  const entries: unknown[] = Array.isArray(value) ? value : [];
  if (max !== undefined && entries.length > max) {
    return [{ code: 'too-many', field, params: { max, count: entries.length } }];
  }
  const ids = entries.flatMap((entry) =>
    isObject(entry) && (typeof entry.id === 'number' || typeof entry.id === 'string')
      ? [String(entry.id)]
      : [],
  );
  // Strapi would write both into one row: the words of all but the last would be lost.
  if (new Set(ids).size < ids.length) return [{ code: 'twice', field }];
  return entries.flatMap((entry, at) => (isObject(entry) ? inner(entry, `${field}.${at}.`) : []));
};

/**
 * Holds what is written against its schema, components included; fields left out are not looked at.
 * @param componentOf the attributes of a component, by its name
 */
export const checkData = (
  data: Readonly<Record<string, unknown>>,
  attributes: DataAttributes,
  componentOf: (name: string) => DataAttributes,
  path = '',
): RuleFinding[] =>
  Object.entries(data).flatMap(([name, value]) => {
    const attribute = attributes[name];
    if (!attribute) return [];
    const { component } = attribute;
    if (component === undefined) return checkAttribute(`${path}${name}`, attribute, value) ?? [];
    return checkComponent(`${path}${name}`, attribute, value, (inner, at) =>
      checkData(inner, componentOf(component), componentOf, at),
    );
  });
