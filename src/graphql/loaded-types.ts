import {
  getNamedType,
  isObjectType,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';

/** Types whose values come with their parents: nothing is loaded for them. */
const COMES_ALONG = /^(Published|ProseFigure$)/;

/** The type of a field for whose values something is loaded; undefined where nothing is. */
export const loadedType = (type: GraphQLOutputType): GraphQLObjectType | undefined => {
  const named = getNamedType(type);
  return isObjectType(named) && !COMES_ALONG.test(named.name) ? named : undefined;
};
