import {
  getIntrospectionQuery,
  getNamedType,
  buildClientSchema,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLInputType,
  type IntrospectionQuery,
} from 'graphql';
import type { TestApp } from '../../support/app';
import { graphql } from '../../support/graphql';
import type { Door } from './all-doors';

/** The least that fits a type of an argument. */
const literal = (type: GraphQLInputType): string => {
  if (isNonNullType(type)) return literal(type.ofType);
  if (isListType(type)) return '[]';
  if (isInputObjectType(type)) return '{}';
  if (isEnumType(type)) return type.getValues()[0]?.name ?? 'null';
  return type.name === 'Int' || type.name === 'Float' ? '999999' : '"none"';
};

const asked = (field: GraphQLField<unknown, unknown>): string => {
  const given = field.args
    .filter(isRequiredArgument)
    .map(({ name, type }) => `${name}: ${literal(type)}`);
  const selected = isCompositeType(getNamedType(field.type)) ? ' {__typename}' : '';
  return `${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''}${selected}`;
};

/** A door for each field that a GraphQL request may begin with, reads and writes. */
export const graphqlDoors = async (app: TestApp): Promise<Door[]> => {
  const { body } = await graphql(app, getIntrospectionQuery());
  const schema = buildClientSchema(body.data as IntrospectionQuery);
  const kinds = [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
  ] as const;
  return kinds.flatMap(([kind, type]) =>
    Object.values(type?.getFields() ?? {}).map((field) => ({
      name: `GRAPHQL ${kind} ${field.name}`,
      method: 'POST',
      address: '/graphql',
      body: { query: `${kind} {${asked(field)}}` },
    })),
  );
};
