import path from 'node:path';

/** A folder of files that belongs to the database. */
export interface FileFolder {
  /** What a backup calls it. */
  readonly key: string;
  /** Absolute. */
  readonly place: string;
}

/**
 * The folders of files that a backup holds beside the database. Give each one a line here.
 * @param root the project's folder, which relative settings start from
 */
export const fileFolders = (root: string, env: NodeJS.ProcessEnv): FileFolder[] => [
  { key: 'uploads', place: path.resolve(root, env.PUBLIC_DIR || 'public', 'uploads') },
  // What editors uploaded, untouched: the public gets cleaned copies.
  { key: 'originals', place: path.resolve(root, env.ORIGINALS_DIR || '.data/originals') },
];
