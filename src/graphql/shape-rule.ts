import { GraphQLError, type ASTVisitor, type ValidationContext } from 'graphql';
import { say } from '../messages/say';
import { documentShape } from './document-shape';
import { LIMITS } from './limits';

const tooLarge = (measure: 'depth' | 'aliases', found: number): GraphQLError =>
  new GraphQLError(say(`graphql.${measure}`, { max: LIMITS[measure], found }));

/** A validation rule: refuses documents that nest too deeply or have too many aliases. */
export const shapeRule = (context: ValidationContext): ASTVisitor => {
  const { depth, aliases } = documentShape(context.getDocument());
  if (depth > LIMITS.depth) context.reportError(tooLarge('depth', depth));
  if (aliases > LIMITS.aliases) context.reportError(tooLarge('aliases', aliases));
  return {};
};
