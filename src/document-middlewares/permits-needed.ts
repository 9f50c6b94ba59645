import { SOURCE_LOCALE } from './source-locale';

/** One stored version of a document: its draft or its published copy in one locale. */
export interface Version {
  locale: string;
  publishedAt: unknown;
}

/** A write as it reaches the Document Service. */
export interface DocumentWrite {
  action: string;
  locale?: unknown;
  status?: unknown;
}

/** A permission a write needs in one locale, and what to call the refusal if not the action. */
export interface Permit {
  action: 'create' | 'update' | 'publish' | 'unpublish' | 'discard' | 'delete';
  locale: string;
  refusedAs?: 'delete-published';
}

const unique = (locales: string[]): string[] => [...new Set(locales)];

/** The Document Service takes an absent or empty locale for the default one and `*` for all. */
const localesNamed = (locale: unknown, versions: Version[], fallback: string): string[] => {
  const given = (Array.isArray(locale) ? locale : [locale]).filter(
    (item): item is string => typeof item === 'string' && item !== '',
  );
  if (given.length === 0) return [fallback];
  if (!given.includes('*')) return unique(given);
  return unique([...given.filter((item) => item !== '*'), ...versions.map((row) => row.locale)]);
};

/**
 * Lists what a write must be permitted, locale by locale. The source locale owns structure, so
 * making a document needs `create` in it, and deleting it there deletes every translation.
 * @param versions every stored version of the document; empty for one not made yet
 * @param fallback the locale a write means that names none
 */
export const permitsNeeded = (
  { action, locale, status }: DocumentWrite,
  versions: Version[],
  fallback: string,
): Permit[] => {
  const named = localesNamed(locale, versions, fallback);
  const hasDraft = (code: string): boolean =>
    versions.some((row) => row.locale === code && !row.publishedAt);
  const isPublished = (code: string): boolean =>
    versions.some((row) => row.locale === code && row.publishedAt);
  const each = (act: Permit['action'], codes: string[] = named): Permit[] =>
    codes.map((code) => ({ action: act, locale: code }));
  const thenPublish = status === 'published' ? each('publish') : [];

  switch (action) {
    case 'create':
    case 'clone':
      return [...each('create', unique([SOURCE_LOCALE, ...named])), ...thenPublish];
    case 'update':
      return [
        ...each('update', named.filter(hasDraft)),
        ...each(
          'create',
          named.filter((code) => !hasDraft(code)),
        ),
        ...thenPublish,
      ];
    case 'publish':
      return each('publish');
    case 'unpublish':
      return each('unpublish');
    case 'discardDraft':
      return [
        ...each('discard', named.filter(isPublished)),
        ...each(
          'delete',
          named.filter((code) => !isPublished(code)),
        ),
      ];
    case 'delete': {
      const gone = named.includes(SOURCE_LOCALE)
        ? unique(versions.map((row) => row.locale))
        : named;
      const fromReaders = each('publish', gone.filter(isPublished));
      return [
        ...each('delete'),
        ...fromReaders.map((permit) => ({ ...permit, refusedAs: 'delete-published' as const })),
      ];
    }
    default:
      return [];
  }
};
