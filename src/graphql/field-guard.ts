import { errors } from '@strapi/utils';
import {
  getNamedType,
  isInputObjectType,
  isLeafType,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
} from 'graphql';
import { refuseWideSearch } from '../document-middlewares/bounded-reads';
import {
  readsPublishedOnly,
  type RequestState,
} from '../document-middlewares/reads-published-only';
import { refuseDraftSeeking } from '../document-middlewares/refuse-draft-seeking';
import { answerable } from '../document-middlewares/unanswerable-read';
import { say } from '../messages/say';
import { LIMITS } from './limits';
import { checkPagination } from './pagination';

interface Context {
  state: RequestState;
  loaded?: number;
}

type Arguments = Record<string, unknown>;
type Resolver = GraphQLFieldResolver<unknown, Context, Arguments>;
type Guard = (...call: [...Parameters<Resolver>, Resolver]) => unknown;

/** What Nexus says of a field whose resolver it is about to make. */
interface FieldConfig {
  fieldConfig: { type: GraphQLOutputType };
}

/** A filter on `publishedAt` may contradict this condition, never replace it: `and` joins both. */
const onlyPublished = (args: Arguments): Arguments => ({
  ...args,
  filters: { and: [args.filters ?? {}, { publishedAt: { notNull: true } }] },
});

const filtersType = ({ parentType, fieldName }: GraphQLResolveInfo) => {
  const type = parentType.getFields()[fieldName]?.args.find(({ name }) => name === 'filters')?.type;
  return isInputObjectType(type) ? type : undefined;
};

/** Loading a relation costs about as much as an entry of a list, so that both count as one. */
const countLoads = (loads: number, context: Context): void => {
  context.loaded = (context.loaded ?? 0) + loads;
  if (context.loaded > LIMITS.loads)
    throw new errors.ValidationError(say('graphql.loads', { max: LIMITS.loads }));
};

const ROOTS = new Set(['Query', 'Mutation']);

/**
 * Makes the guard of every field that gives entries: what a public caller may ask of it, that a
 * relation gives such a caller published entries only, and how much one request may load.
 * @param uidOfFilters names the content type a filter input belongs to
 */
export const fieldGuard = (uidOfFilters: ReadonlyMap<string, string>) => {
  const forPublic = (args: Arguments, info: GraphQLResolveInfo): Arguments => {
    refuseDraftSeeking(args);
    const filters = ROOTS.has(info.parentType.name) ? undefined : filtersType(info);
    if (!filters) return args;
    refuseWideSearch(args, uidOfFilters.get(filters.name) ?? '');
    return 'publishedAt' in filters.getFields() ? onlyPublished(args) : args;
  };

  const guard: Guard = async (source, args, context, info, next) => {
    countLoads(1, context);
    checkPagination(args.pagination);
    const given = readsPublishedOnly(context.state) ? forPublic(args, info) : args;
    const resolve = async () => next(source, given, context, info);
    const isMutation = info.parentType.name === 'Mutation';
    const result: unknown = await (isMutation ? resolve() : answerable(resolve));
    if (Array.isArray(result)) countLoads(result.length, context);
    return result;
  };

  return ({ fieldConfig }: FieldConfig): Guard | undefined =>
    isLeafType(getNamedType(fieldConfig.type)) ? undefined : guard;
};
