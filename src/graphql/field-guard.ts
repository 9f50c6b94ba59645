import {
  isInputObjectType,
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
import { createLoadCounter, type CountLoads } from './load-counter';
import { loadedType } from './loaded-types';
import { checkPagination } from './pagination';
import { createTurns, type Breathe, type InTurn } from './turns';

interface Context {
  state: RequestState;
  countLoads?: CountLoads;
  inTurn?: InTurn;
}

type Arguments = Record<string, unknown>;
type Resolver = GraphQLFieldResolver<unknown, Context, Arguments>;
type Guard = (...call: [...Parameters<Resolver>, Resolver]) => unknown;

/** What Nexus says of a field whose resolver it is about to make. */
interface FieldConfig {
  parentTypeConfig: { name: string };
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

const ROOTS = new Set(['Query', 'Mutation']);

/** Entries that one request loads at the same time: no more than wait for a connection. */
const AT_ONCE = 8;

/**
 * Makes the guard of every field that gives entries: what a public caller may ask of it, that a
 * relation gives such a caller published entries only, and how much one request may load.
 * @param uidOfFilters names the content type a filter input belongs to
 * @param breathe lets other requests come in between
 */
export const fieldGuard = (uidOfFilters: ReadonlyMap<string, string>, breathe: Breathe) => {
  const forPublic = (args: Arguments, info: GraphQLResolveInfo): Arguments => {
    refuseDraftSeeking(args);
    const filters = ROOTS.has(info.parentType.name) ? undefined : filtersType(info);
    if (!filters) return args;
    refuseWideSearch(args, uidOfFilters.get(filters.name) ?? '');
    return 'publishedAt' in filters.getFields() ? onlyPublished(args) : args;
  };

  const guard: Guard = async (source, args, context, info, next) => {
    const countLoads = (context.countLoads ??= createLoadCounter());
    const inTurn = (context.inTurn ??= createTurns(breathe, AT_ONCE));
    const loads = loadedType(info.returnType) !== undefined;
    if (loads) countLoads(1);
    checkPagination(args.pagination);
    const given = readsPublishedOnly(context.state) ? forPublic(args, info) : args;
    const resolve = async () => next(source, given, context, info);
    const isMutation = info.parentType.name === 'Mutation';
    const result: unknown = await inTurn(() => (isMutation ? resolve() : answerable(resolve)));
    // What comes of a root field is put together at a stretch.
    if (ROOTS.has(info.parentType.name)) await breathe();
    if (loads && Array.isArray(result)) countLoads(result.length);
    return result;
  };

  return ({ parentTypeConfig, fieldConfig }: FieldConfig): Guard | undefined =>
    ROOTS.has(parentTypeConfig.name) || loadedType(fieldConfig.type) ? guard : undefined;
};
