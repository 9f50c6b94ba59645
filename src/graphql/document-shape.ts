import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** How large a GraphQL document is once its fragments are written out. */
export interface DocumentShape {
  /** Levels of fields below an operation's first; introspection fields do not count. */
  depth: number;
  /** Aliased fields, those of a fragment once for every place that spreads it. */
  aliases: number;
}

const EMPTY: DocumentShape = { depth: -1, aliases: 0 };

const together = (one: DocumentShape, other: DocumentShape): DocumentShape => ({
  depth: Math.max(one.depth, other.depth),
  aliases: one.aliases + other.aliases,
});

/**
 * Measures a document in time linear in its length: each fragment is measured once, however often
 * it is spread. Unknown fragments and cycles measure nothing; other validation rules name them.
 */
export const documentShape = (document: DocumentNode): DocumentShape => {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      fragments.set(definition.name.value, definition);
  }
  const measured = new Map<string, DocumentShape>();

  const ofFragment = (name: string): DocumentShape => {
    const known = measured.get(name);
    if (known) return known;
    measured.set(name, EMPTY);
    const fragment = fragments.get(name);
    const shape = fragment ? ofSelections(fragment.selectionSet) : EMPTY;
    measured.set(name, shape);
    return shape;
  };

  const ofSelections = ({ selections }: SelectionSetNode): DocumentShape =>
    selections.reduce<DocumentShape>((sum, selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD)
        return together(sum, ofFragment(selection.name.value));
      const inner = selection.selectionSet ? ofSelections(selection.selectionSet) : EMPTY;
      if (selection.kind === Kind.INLINE_FRAGMENT) return together(sum, inner);
      const own = selection.name.value.startsWith('__') ? EMPTY.depth : inner.depth + 1;
      return together(sum, { depth: own, aliases: inner.aliases + (selection.alias ? 1 : 0) });
    }, EMPTY);

  return document.definitions.reduce<DocumentShape>(
    (sum, definition) =>
      definition.kind === Kind.OPERATION_DEFINITION
        ? together(sum, ofSelections(definition.selectionSet))
        : sum,
    EMPTY,
  );
};
