const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

/**
 * Whether filters or a sort go through `localizations`. That relation joins a document with all its
 * rows, drafts included, so a filter on it would answer questions about drafts.
 */
const namesLocalizations = (value: unknown): boolean => {
  if (typeof value === 'string') return /(^|[\s,.[])localizations($|[\s.:[\]])/.test(value);
  if (!isObject(value)) return false;
  return Object.entries(value).some(
    ([key, inner]) => key === 'localizations' || (isObject(inner) && namesLocalizations(inner)),
  );
};

const sortNamesLocalizations = (sort: unknown): boolean =>
  namesLocalizations(sort) || (Array.isArray(sort) && sort.some(namesLocalizations));

const populateNamesLocalizations = (populate: unknown): boolean =>
  isObject(populate) &&
  Object.values(populate).some(
    (nested) =>
      isObject(nested) &&
      (namesLocalizations(nested.filters) ||
        sortNamesLocalizations(nested.sort) ||
        populateNamesLocalizations(nested.populate)),
  );

/** The parameters of a read, as REST, GraphQL and the Document Service name them. */
export interface ReadParameters {
  status?: unknown;
  publicationFilter?: unknown;
  hasPublishedVersion?: unknown;
  filters?: unknown;
  sort?: unknown;
  populate?: unknown;
}

/**
 * The parameter of a read that asks for drafts or for facts about them, if there is one.
 * @returns its name as the caller wrote it, or undefined when the read asks for nothing unpublished
 */
export const draftSeekingParameter = (read: ReadParameters): string | undefined => {
  if (isGiven(read.status) && read.status !== 'published') return 'status';
  if (isGiven(read.publicationFilter)) return 'publicationFilter';
  if (isGiven(read.hasPublishedVersion)) return 'hasPublishedVersion';
  if (namesLocalizations(read.filters)) return 'filters.localizations';
  if (sortNamesLocalizations(read.sort)) return 'sort.localizations';
  if (populateNamesLocalizations(read.populate)) return 'populate.localizations';
  return undefined;
};
