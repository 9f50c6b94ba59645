interface CodeMirrorEditor {
  replaceSelection(text: string): void;
  focus(): void;
}

/** Where the editor of a text was last: a plain field with its cursor, or the Markdown editor. */
export type LastPlace =
  | { readonly kind: 'field'; readonly name: string; readonly at: number }
  | { readonly kind: 'markdown'; readonly editor: CodeMirrorEditor };

const isEditor = (value: unknown): value is CodeMirrorEditor =>
  typeof value === 'object' && value !== null && 'replaceSelection' in value;

/** The place of an element that has the focus; undefined where it is no prose field. */
export const placeOf = (
  element: EventTarget | null,
  fields: readonly string[],
): LastPlace | undefined => {
  if (!(element instanceof HTMLElement)) return undefined;
  const host = element.closest('.CodeMirror');
  const editor: unknown = host && 'CodeMirror' in host ? host.CodeMirror : undefined;
  if (isEditor(editor)) return { kind: 'markdown', editor };
  const isText = element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement;
  if (!isText || !fields.includes(element.name)) return undefined;
  return { kind: 'field', name: element.name, at: element.selectionEnd ?? element.value.length };
};
