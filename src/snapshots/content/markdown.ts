import MarkdownIt from 'markdown-it';

/** Markdown as a reader's page and as a reader's ear take it. */
export interface RenderedMarkdown {
  readonly html: string;
  readonly text: string;
}

export type MarkdownRenderer = (markdown: string) => RenderedMarkdown;

type Tokens = ReturnType<MarkdownIt['parse']>;

const inlineText = (tokens: Tokens): string =>
  tokens
    .map((token) => {
      if (token.type === 'softbreak' || token.type === 'hardbreak') return '\n';
      return token.children ? inlineText(token.children) : token.content;
    })
    .join('');

/**
 * Makes a renderer of CommonMark with tables. HTML in the text is shown, never obeyed, and links
 * lead to no script: what it gives is safe to put into a page. Blocks of plain text are separated
 * by an empty line.
 */
export const createMarkdownRenderer = (): MarkdownRenderer => {
  const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });
  return (source) => {
    const tokens = markdown.parse(source, {});
    const blocks = tokens
      .filter(({ type }) => ['inline', 'fence', 'code_block'].includes(type))
      .map((token) => (token.children ? inlineText(token.children) : token.content).trimEnd());
    return {
      html: markdown.renderer.render(tokens, markdown.options, {}),
      text: blocks.join('\n\n'),
    };
  };
};
