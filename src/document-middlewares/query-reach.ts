/** The part of a Strapi schema that says where its relations lead. */
export interface Schema {
  attributes: Record<string, SchemaAttribute>;
}

export interface SchemaAttribute {
  type: string;
  relation?: string;
  target?: string;
  component?: string;
  repeatable?: boolean;
  multiple?: boolean;
}

export type SchemaOf = (uid: string) => Schema | undefined;

interface Step {
  target: string;
  many: boolean;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Where an attribute leads, if anywhere. A document has few `localizations`: they count as one. */
const stepThrough = (name: string, schema: Schema | undefined): Step | undefined => {
  const attribute = schema?.attributes[name];
  if (attribute?.type === 'media')
    return { target: 'plugin::upload.file', many: attribute.multiple === true };
  if (attribute?.component)
    return { target: attribute.component, many: attribute.repeatable === true };
  if (!attribute?.target) return undefined;
  return {
    target: attribute.target,
    many: name !== 'localizations' && attribute.relation?.endsWith('Many') === true,
  };
};

/**
 * How many lists (to-many relations) filters or a sort object go through. The database joins each
 * of them, so that every one multiplies the rows it looks at.
 */
const listsInObject = (value: unknown, uid: string, schemaOf: SchemaOf): number => {
  if (!isObject(value)) return 0;
  return Object.entries(value).reduce((sum, [key, inner]) => {
    const step = stepThrough(key, schemaOf(uid));
    return sum + (step?.many ? 1 : 0) + listsInObject(inner, step?.target ?? uid, schemaOf);
  }, 0);
};

const listsInPath = (path: string, uid: string, schemaOf: SchemaOf): number => {
  let lists = 0;
  let at = uid;
  for (const name of path.trim().replace(/:.*/, '').split('.')) {
    const step = stepThrough(name, schemaOf(at));
    if (!step) break;
    at = step.target;
    if (step.many) lists += 1;
  }
  return lists;
};

/** How many lists a read's filters and sort go through together. */
export const listsSearched = (
  read: { filters?: unknown; sort?: unknown },
  uid: string,
  schemaOf: SchemaOf,
): number => {
  const sorts: unknown[] = Array.isArray(read.sort) ? read.sort : [read.sort];
  const inSort = sorts.flatMap((sort) => (typeof sort === 'string' ? sort.split(',') : [sort]));
  return inSort.reduce<number>(
    (sum, sort) =>
      sum +
      (typeof sort === 'string'
        ? listsInPath(sort, uid, schemaOf)
        : listsInObject(sort, uid, schemaOf)),
    listsInObject(read.filters, uid, schemaOf),
  );
};

const branches = (populate: unknown): Array<[path: string[], nested: unknown]> => {
  if (typeof populate === 'string')
    return populate.split(',').map((path) => [path.trim().split('.'), undefined]);
  if (Array.isArray(populate)) return populate.flatMap(branches);
  if (!isObject(populate)) return [];
  return Object.entries(populate).map(([name, options]) => [
    name.split('.'),
    isObject(options) ? options.populate : undefined,
  ]);
};

/**
 * The first path of a populate that goes round in a circle: through a list to a content type the
 * path has been at, and on from there. Each round multiplies the answer (60 metrics of an edition
 * of 60 metrics of an edition…).
 * @returns the path in dots, or undefined when every path comes to an end
 */
export const circularPopulate = (
  populate: unknown,
  uid: string,
  schemaOf: SchemaOf,
  trail: { uids: string[]; names: string[]; closed: boolean } = {
    uids: [uid],
    names: [],
    closed: false,
  },
): string | undefined => {
  for (const [path, nested] of branches(populate)) {
    const here = { uids: [...trail.uids], names: [...trail.names], closed: trail.closed };
    let at = uid;
    for (const name of path) {
      const step = stepThrough(name, schemaOf(at));
      here.names.push(name);
      if (here.closed) return here.names.join('.');
      if (!step) break;
      here.closed = step.many && here.uids.includes(step.target);
      here.uids.push(step.target);
      at = step.target;
    }
    const found = nested === undefined ? undefined : circularPopulate(nested, at, schemaOf, here);
    if (found) return found;
  }
  return undefined;
};
