import { parse } from 'yaml';

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `core` keeps dates as the text they are; a key given twice is an error. */
const parseYaml = (yaml: string): Fields => {
  const fields: unknown = parse(yaml, { schema: 'core', uniqueKeys: true }) ?? {};
  if (!isFields(fields)) throw new Error('expected fields, one `name: value` a line');
  return fields;
};

/**
 * Reads a seed file's text into raw fields: YAML, or Markdown behind YAML front matter, whose text
 * becomes the field `prose`.
 * @throws an Error whose message says what is wrong with the text
 */
export const parseFile = (content: string, prose: string | undefined): Fields => {
  const text = content.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  if (prose === undefined) return parseYaml(text);
  const parts = /^---\n(?<front>[\s\S]*?\n)?---\n(?<body>[\s\S]*)$/.exec(text)?.groups;
  if (!parts) throw new Error('expected front matter between two lines of ---');
  const fields = parseYaml(parts.front ?? '');
  if (prose in fields)
    throw new Error(`${prose} is the text below the front matter, not a field of it`);
  const body = (parts.body ?? '').trim();
  return body === '' ? fields : { ...fields, [prose]: body };
};
