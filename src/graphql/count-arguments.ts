import {
  Kind,
  valueFromASTUntyped,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** What is written, not asked for: its length has rules of its own. */
const WRITTEN = 'data';

interface Given {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** As they came: nothing has been checked yet. */
  readonly variables: Readonly<Record<string, unknown>>;
}

type Count = (argument: string, value: unknown) => void;

/** The variables, with what the operation says of those that were left out. */
const withDefaults = (
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Given['variables'],
): Given['variables'] => {
  const values: Record<string, unknown> = { ...variables };
  for (const { variable, defaultValue } of variableDefinitions) {
    const name = variable.name.value;
    if (defaultValue && values[name] === undefined)
      values[name] = valueFromASTUntyped(defaultValue);
  }
  return values;
};

/**
 * Tells a counter of every argument of an operation, variables in their places, those of a fragment
 * once for every place that spreads it. It is for the counter to throw when it is enough; a document
 * of so many tokens as are parsed has no more than some hundred arguments.
 */
export const countArguments = ({ document, operation, variables }: Given, count: Count): void => {
  const values = withDefaults(operation, variables);
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of document.definitions) {
    if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
  }
  /** Fragments without any argument need not be walked twice: they may double at every step. */
  const known = new Map<string, boolean>();

  const inSelections = ({ selections }: SelectionSetNode): boolean => {
    let found = false;
    for (const selection of selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        found = inFragment(selection.name.value) || found;
        continue;
      }
      if (selection.kind === Kind.FIELD) {
        for (const { name, value } of selection.arguments ?? []) {
          if (name.value === WRITTEN) continue;
          count(name.value, valueFromASTUntyped(value, values));
          found = true;
        }
      }
      if (selection.selectionSet) found = inSelections(selection.selectionSet) || found;
    }
    return found;
  };

  const inFragment = (name: string): boolean => {
    const fragment = fragments.get(name);
    if (!fragment || known.get(name) === false) return false;
    const found = inSelections(fragment.selectionSet);
    known.set(name, found);
    return found;
  };

  inSelections(operation.selectionSet);
};
