import {
  getArgumentValues,
  getNullableType,
  isListType,
  OperationTypeNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields';
import type { CountLoads } from '../load-counter';
import { loadedType } from '../loaded-types';
import type { LoadedField, LoadReader } from './load-reader';

/** A query, and what its names mean. */
export interface AskedQuery {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** Coerced, with their defaults. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** The content type or component behind a GraphQL type. */
  readonly uids: ReadonlyMap<string, string>;
}

/** Ids, with how many times each comes up. */
type Entries = ReadonlyMap<number, number>;

interface Chosen {
  readonly field: GraphQLField<unknown, unknown>;
  /** Every place in the document that asks for it. */
  readonly nodes: readonly FieldNode[];
  readonly type: GraphQLObjectType;
}

/** Entries of which more is asked. */
interface Place {
  readonly uid: string;
  readonly entries: Entries;
  readonly chosen: readonly Chosen[];
  readonly status: unknown;
}

type Below = (field: LoadedField) => Promise<ReadonlyMap<number, readonly number[]>>;

/** The one entry above those of a query. */
const ROOT = 0;

const isList = ({ field }: Chosen): boolean => isListType(getNullableType(field.type));

/**
 * Counts what a query would load, a level at a time: each field that gives entries once for every
 * parent, and each entry of a list, as the field guard does while they are loaded. It is for the
 * counter to throw when it is enough.
 */
export const walkLoads = async (
  asked: AskedQuery,
  reader: LoadReader,
  count: CountLoads,
): Promise<void> => {
  const { schema, operation, fragments, variables, uids } = asked;
  const query = schema.getQueryType();
  if (!query || operation.operation !== OperationTypeNode.QUERY) return;

  const choose = (
    parent: GraphQLObjectType,
    fields: ReadonlyMap<string, readonly FieldNode[]>,
  ): Chosen[] =>
    [...fields.values()].flatMap((nodes) => {
      const field = parent.getFields()[nodes[0]?.name.value ?? ''];
      const type = field && loadedType(field.type);
      return field && type ? [{ field, nodes, type }] : [];
    });
  const chosenOf = ({ type, nodes }: Chosen): Chosen[] =>
    choose(type, collectSubfields(schema, fragments, variables, type, nodes));

  /** Goes from entries through a field, and through the envelope of a list if it has one. */
  const follow = async (
    parents: Entries,
    chosen: Chosen,
    given: { args: LoadedField['args']; status: unknown; below: Below },
  ): Promise<Place[]> => {
    const places = [...parents.values()].reduce((sum, times) => sum + times, 0);
    count(places);
    const uid = uids.get(chosen.type.name);
    if (uid === undefined) {
      const inEnvelope: Place[] = [];
      for (const one of chosenOf(chosen)) inEnvelope.push(...(await follow(parents, one, given)));
      return inEnvelope;
    }
    const deeper = chosenOf(chosen);
    if (!isList(chosen) && deeper.length === 0) return [];
    const found = await given.below({ uid, args: given.args, isList: isList(chosen) });
    const entries = new Map<number, number>();
    for (const [parent, times] of parents) {
      for (const id of found.get(parent) ?? []) entries.set(id, (entries.get(id) ?? 0) + times);
    }
    if (isList(chosen)) count([...entries.values()].reduce((sum, times) => sum + times, 0));
    return [{ uid, entries, chosen: deeper, status: given.status }];
  };

  const argumentsOf = ({ field, nodes: [node] }: Chosen): Record<string, unknown> =>
    node ? getArgumentValues(field, node, variables) : {};

  const below = async ({ uid, entries, chosen, status }: Place): Promise<Place[]> => {
    const places: Place[] = [];
    for (const one of chosen) {
      const args = argumentsOf(one);
      const attribute = one.field.name.replace(/_connection$/, '');
      const read: Below = (field) =>
        reader.below({ ...field, parentUid: uid, attribute, status }, entries.keys());
      places.push(...(await follow(entries, one, { args, status, below: read })));
    }
    return places;
  };

  const root = collectFields(schema, fragments, variables, query, operation.selectionSet);
  // One field to its end after the other: what is too much is mostly so in its first.
  for (const chosen of choose(query, root)) {
    const args = argumentsOf(chosen);
    const read: Below = async (field) => new Map([[ROOT, await reader.atRoot(field)]]);
    const given = { args, status: args.status, below: read };
    const places = await follow(new Map([[ROOT, 1]]), chosen, given);
    for (let next = places.shift(); next; next = places.shift())
      places.push(...(await below(next)));
  }
};
