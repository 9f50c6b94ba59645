import fs from 'node:fs';
import path from 'node:path';
import type { Kind } from './kinds';
import { seedLocales } from './locales';
import { parseFile } from './parse-file';
import type { SeedDocument } from './seed';
import type { SeedProblem } from './seed-error';
import { type RawFields, readShape, reportUnknown } from './shape';

type Collect = (problem: SeedProblem) => void;

const readRaw = (root: string, file: string, kind: Kind, collect: Collect): RawFields | null => {
  const full = path.join(root, file);
  if (!fs.existsSync(full)) {
    collect({ file, field: 'file', message: 'it is missing; each document has one file a locale' });
    return null;
  }
  try {
    return parseFile(fs.readFileSync(full, 'utf8'), kind.prose);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message.trim() : String(cause);
    collect({ file, field: 'file', message });
    return null;
  }
};

/**
 * Reads the pair of files of one document.
 * @param stem the files' path in the folder, without locale and extension: `metrics/union-members`
 * @returns null when a file is missing or unreadable; other mistakes are collected as well
 */
export const readDocument = <K extends Kind>(
  root: string,
  stem: string,
  kind: K,
  collect: Collect,
): SeedDocument<K> | null => {
  const extension = kind.prose === undefined ? 'yaml' : 'md';
  const nameOf = (locale: string) => `${stem}.${locale}.${extension}`;
  const sourceFile = nameOf(seedLocales.source);
  const translationFile = nameOf(seedLocales.translation);
  const sourceRaw = readRaw(root, sourceFile, kind, collect);
  const translationRaw = readRaw(root, translationFile, kind, collect);
  if (!sourceRaw || !translationRaw) return null;
  const inSource = (field: string, message: string) =>
    collect({ file: sourceFile, field, message });
  const inTranslation = (field: string, message: string) =>
    collect({ file: translationFile, field, message });
  reportUnknown(Object.keys({ ...kind.shared, ...kind.source }), sourceRaw, inSource);
  reportUnknown(Object.keys(kind.translation), translationRaw, inTranslation);
  return {
    handle: path.posix.basename(stem),
    shared: readShape<K['shared']>(kind.shared, sourceRaw, inSource),
    source: readShape<K['source']>(kind.source, sourceRaw, inSource),
    translation: readShape<K['translation']>(kind.translation, translationRaw, inTranslation),
  };
};

/**
 * Reads every document of a subfolder, in order of handle; a file that is neither half of a pair
 * nor one of `others` is a mistake.
 */
export const readDocuments = <K extends Kind>(
  root: string,
  folder: string,
  kind: K,
  collect: Collect,
  others: RegExp | null = null,
): SeedDocument<K>[] => {
  const full = path.join(root, folder);
  const names = fs.existsSync(full) ? fs.readdirSync(full).sort() : [];
  const extension = kind.prose === undefined ? 'yaml' : 'md';
  const half = new RegExp(`^(?<handle>[a-z0-9]+(?:-[a-z0-9]+)*)\\.(?:zh-Hans|en)\\.${extension}$`);
  const handles = new Set<string>();
  for (const name of names) {
    const handle = half.exec(name)?.groups?.handle;
    if (handle) handles.add(handle);
    else if (!name.startsWith('.') && !others?.test(name)) {
      const message = `its name is not <handle>.<locale>.${extension}`;
      collect({ file: `${folder}/${name}`, field: 'file', message });
    }
  }
  return [...handles]
    .map((handle) => readDocument(root, `${folder}/${handle}`, kind, collect))
    .filter((document) => document !== null);
};
