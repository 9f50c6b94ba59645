import {
  PROSE_FIELDS,
  type ProseField,
  type ProseType,
} from '../domain/metric-references/prose-fields';

/** The content types that have prose, by Strapi's name for each. */
export const PROSE_TYPES: ReadonlyMap<string, ProseType> = new Map(
  (Object.keys(PROSE_FIELDS) as ProseType[]).map((type) => [`api::${type}.${type}`, type]),
);

/** The prose fields of a content type; none for one without prose. */
export const proseFieldsOf = (uid: string): readonly ProseField[] => {
  const type = PROSE_TYPES.get(uid);
  return type ? PROSE_FIELDS[type] : [];
};
