import type { Core } from '@strapi/strapi';
import type { Span } from '../domain/metric-references/reference';
import type { MetricResolver } from '../domain/metric-references/render-references';
import { renderSentence, type RenderedSentence } from '../domain/metric-references/render-sentence';
import { proseText } from './prose-text';
import type { Mention, ProseVersion } from './find-mentions';
import { createMetricLibrary } from './metric-library';

/** One place where prose refers to a metric. */
export interface Use {
  readonly contentType: string;
  readonly documentId: string;
  readonly title: string;
  readonly locale: string;
  readonly status: 'draft' | 'published' | 'modified';
  readonly field: string;
  /** The sentence as readers see it, or will. */
  readonly sentence: string;
  /** Where the figure stands in `sentence`. */
  readonly figure: Span;
  /** Where the reference stands in the stored field. */
  readonly start: number;
  readonly end: number;
}

/** A use, and its sentence with other facts. */
export interface DescribedUse extends Use {
  readonly mention: Mention;
  readonly write: (resolver: MetricResolver) => RenderedSentence;
  readonly resolver: MetricResolver;
}

type Versions = Map<string, { draft?: ProseVersion; published?: ProseVersion }>;

const nameOf = ({ uid, version }: Mention): string =>
  `${uid} ${version.documentId} ${version.locale}`;

const loadVersions = async (
  strapi: Core.Strapi,
  mentions: readonly Mention[],
): Promise<Versions> => {
  const versions: Versions = new Map();
  for (const uid of new Set(mentions.map((mention) => mention.uid))) {
    const ids = mentions.filter((one) => one.uid === uid).map((one) => one.version.documentId);
    const rows: ProseVersion[] = await strapi.db.query(uid).findMany({
      where: { documentId: { $in: [...new Set(ids)] } },
      select: ['id', 'documentId', 'locale', 'publishedAt', 'updatedAt'],
    });
    for (const row of rows) {
      const name = `${uid} ${row.documentId} ${row.locale}`;
      const known = versions.get(name) ?? {};
      versions.set(name, { ...known, [row.publishedAt ? 'published' : 'draft']: row });
    }
  }
  return versions;
};

const statusOf = (mention: Mention, versions: Versions): Use['status'] => {
  if (mention.version.publishedAt) return 'published';
  const { draft, published } = versions.get(nameOf(mention)) ?? {};
  if (!draft || !published) return 'draft';
  return new Date(draft.updatedAt) > new Date(published.updatedAt) ? 'modified' : 'published';
};

/** What readers see, or where they see nothing yet, what is drafted. */
const firstOf = (resolvers: readonly MetricResolver[]): MetricResolver => ({
  find: (key, year) =>
    resolvers.map((resolver) => resolver.find(key, year)).find((fact) => fact !== undefined),
  keys: (year) => resolvers.flatMap((resolver) => [...(resolver.keys(year) ?? [])]),
});

/**
 * Describes mentions for people. A sentence that is published as it is drafted is one place; one
 * that was changed since it was published stands here twice.
 */
export const describeUses = async (
  strapi: Core.Strapi,
  mentions: readonly Mention[],
): Promise<DescribedUse[]> => {
  if (mentions.length === 0) return [];
  const versions = await loadVersions(strapi, mentions);
  const library = createMetricLibrary(strapi);
  await library.load(
    mentions.flatMap(({ owner: { edition }, found: { references } }) => {
      const years = references.flatMap((one) => (one.edition === undefined ? [] : [one.edition]));
      return (['published', 'draft'] as const).map((status) => ({ status, edition, years }));
    }),
  );
  const seen = new Set<string>();
  const draftsFirst = [...mentions].sort(
    (one, other) => Number(!!one.version.publishedAt) - Number(!!other.version.publishedAt),
  );
  return draftsFirst.flatMap((mention) => {
    const { uid, version, owner, field, text, found, reference } = mention;
    const status = statusOf(mention, versions);
    const published = library.resolver('published', owner.edition);
    const draft = library.resolver('draft', owner.edition);
    const resolver = firstOf(status === 'draft' ? [draft] : [published, draft]);
    const format = { locale: owner.locale, markdown: field.markdown };
    const write = (facts: MetricResolver) => renderSentence(text, found, reference, facts, format);
    const { sentence, figure } = write(resolver);
    const place = [nameOf(mention), field.name, sentence, figure.start].join('\n');
    if (version.publishedAt && seen.has(place)) return [];
    seen.add(place);
    const title = proseText(version[uid === 'api::photo.photo' ? 'caption' : 'title']);
    const { start, end } = reference;
    return [
      {
        contentType: uid,
        documentId: version.documentId,
        title: title(resolver, owner.locale),
        locale: version.locale,
        status,
        field: field.name,
        sentence,
        figure,
        start,
        end,
        mention,
        write,
        resolver,
      },
    ];
  });
};
