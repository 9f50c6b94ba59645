import { KINDS, type Kind } from '../values/kind';
import type { FilePart, Manifest, TablePart } from './manifest';

type Fields = Readonly<Record<string, unknown>>;

const HASH = /^[0-9a-f]{64}$/;
const NAME = /^[\w-]{1,128}$/;

const demand = (holds: boolean): void => {
  if (!holds) throw new TypeError('not a manifest');
};

const fieldsOf = (value: unknown): Fields => {
  demand(typeof value === 'object' && value !== null && !Array.isArray(value));
  return value as Fields;
};

const list = (value: unknown): readonly unknown[] => {
  demand(Array.isArray(value));
  return value as unknown[];
};

const text = (value: unknown, form: RegExp): string => {
  demand(typeof value === 'string' && form.test(value));
  return value as string;
};

const count = (value: unknown): number => {
  demand(Number.isSafeInteger(value) && (value as number) >= 0);
  return value as number;
};

/** A path that stays in its folder, on every system. */
const innerPath = (value: unknown): string => {
  const path = text(value, /^[^\0\\]{1,1024}$/);
  demand(path.split('/').every((step) => step !== '' && step !== '.' && step !== '..'));
  return path;
};

const column = (value: unknown): readonly [string, Kind] => {
  const [name, kind, ...more] = list(value);
  demand(more.length === 0 && KINDS.includes(kind as Kind));
  return [text(name, NAME), kind as Kind];
};

const table = (value: unknown): TablePart => {
  const { name, columns, rows, content, part, bytes, size, sha256 } = fieldsOf(value);
  const known = text(name, NAME);
  demand(part === `tables/${known}.jsonl.gz`);
  return {
    name: known,
    columns: list(columns).map(column),
    rows: count(rows),
    content: text(content, HASH),
    part: part as string,
    bytes: count(bytes),
    size: count(size),
    sha256: text(sha256, HASH),
  };
};

const file = (value: unknown): FilePart => {
  const { folder, name, size, sha256 } = fieldsOf(value);
  return {
    folder: text(folder, NAME),
    name: innerPath(name),
    size: count(size),
    sha256: text(sha256, HASH),
  };
};

const distinct = (names: readonly string[]): void => demand(new Set(names).size === names.length);

/**
 * Reads a manifest whose format is known, believing nothing: names stay in their folders, numbers
 * are numbers, nothing is named twice.
 * @throws TypeError or SyntaxError if it is none
 */
export const parseManifest = (json: string): Manifest => {
  const { format, version, madeAt, database, schema, tables, files } = fieldsOf(JSON.parse(json));
  demand(database === 'sqlite' || database === 'postgres');
  const manifest: Manifest = {
    format: count(format),
    version: text(version, /^\d+\.\d+\.\d+[\w.+-]*$/),
    madeAt: text(madeAt, /^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    database: database as 'sqlite' | 'postgres',
    schema: text(schema, HASH),
    tables: list(tables).map(table),
    files: list(files).map(file),
  };
  distinct(manifest.tables.map(({ name }) => name));
  distinct(manifest.files.map(({ folder, name }) => `${folder}/${name}`));
  for (const { columns } of manifest.tables) distinct(columns.map(([name]) => name));
  return manifest;
};
