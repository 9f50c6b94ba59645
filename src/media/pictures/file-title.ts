import path from 'node:path';

/** The longest title of a file, in characters. */
const LONGEST = 120;

/** What no title shows: control characters, and those that turn the direction of writing. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** A name as a person reads it, without characters that hide what it is, and without folders. */
export const readableName = (name: string): string =>
  (name.normalize().replace(UNSEEN, '').split(/[/\\]/).at(-1) ?? '').trim();

const withoutEnd = (name: string): string => name.replace(/[\s.]+$/, '');

/**
 * What a file is called, without its ending: a title that merely has a dot in it (`第1.5期`) keeps it.
 * @param name a file's name, or a title that somebody typed
 */
export const fileTitle = (name: string): string => {
  let title = withoutEnd(readableName(name));
  // All endings of pictures and pages, however many there are.
  for (;;) {
    const { name: stem, ext } = path.parse(title);
    if (!stem || !/^\.[A-Za-z][A-Za-z0-9]{1,4}$/.test(ext)) return title.slice(0, LONGEST).trim();
    title = withoutEnd(stem);
  }
};
