import type { Core } from '@strapi/strapi';
import { findReferences } from '../domain/metric-references/find-references';
import type { ProseField } from '../domain/metric-references/prose-fields';
import type { FoundReferences, MetricReference } from '../domain/metric-references/reference';
import { loadProseOwners, type ProseOwner } from './prose-owners';
import { PROSE_TYPES, proseFieldsOf } from './prose-types';

/** What is looked for: the words a text must hold for it, and which references are it. */
export interface MentionTarget {
  readonly needle: string;
  matches(reference: MetricReference, owner: ProseOwner): boolean;
}

/** A version of a document with prose, as stored. */
export interface ProseVersion {
  readonly id: number;
  readonly documentId: string;
  readonly locale: string;
  readonly publishedAt: string | null;
  readonly updatedAt: string;
  readonly [field: string]: unknown;
}

/** One reference to what was looked for, in one version of a document. */
export interface Mention {
  readonly uid: string;
  readonly version: ProseVersion;
  readonly owner: ProseOwner;
  readonly field: ProseField;
  readonly text: string;
  readonly found: FoundReferences;
  readonly reference: MetricReference;
}

const titleFieldsOf = (uid: string): string[] =>
  uid === 'api::photo.photo' ? ['caption'] : ['title'];

const inType = async (
  strapi: Core.Strapi,
  uid: string,
  { needle, matches }: MentionTarget,
): Promise<Mention[]> => {
  const fields = proseFieldsOf(uid);
  const names = [...titleFieldsOf(uid), ...fields.map(({ name }) => name)];
  const versions: ProseVersion[] = await strapi.db.query(uid).findMany({
    where: { $or: fields.map(({ name }) => ({ [name]: { $contains: needle } })) },
    select: ['id', 'documentId', 'locale', 'publishedAt', 'updatedAt', ...new Set(names)],
    orderBy: { id: 'asc' },
  });
  if (versions.length === 0) return [];
  const owners = await loadProseOwners(
    strapi,
    uid,
    versions.map(({ id }) => id),
  );
  return versions.flatMap((version) => {
    const owner = owners.get(version.id);
    if (!owner) return [];
    return fields.flatMap((field) => {
      const text = version[field.name];
      if (typeof text !== 'string') return [];
      const found = findReferences(text, field);
      return found.references
        .filter((reference) => matches(reference, owner))
        .map((reference) => ({ uid, version, owner, field, text, found, reference }));
    });
  });
};

/** Finds every reference to a target, in drafts and in what is published, in every language. */
export const findMentions = async (
  strapi: Core.Strapi,
  target: MentionTarget,
): Promise<Mention[]> => {
  const mentions: Mention[] = [];
  for (const uid of PROSE_TYPES.keys()) mentions.push(...(await inType(strapi, uid, target)));
  return mentions;
};
