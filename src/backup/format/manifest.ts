import type { Imprint } from '../files/copy-file';
import type { Kind } from '../values/kind';

/** The form of backups that this version writes, and the newest it reads. */
export const FORMAT = 1;

/** The file that makes a folder a backup, and the one that has its hash. Both are written last. */
export const MANIFEST = 'manifest.json';
export const MANIFEST_HASH = 'manifest.sha256';

/** A table in a backup. `size` and `sha256` are those of its compressed file. */
export interface TablePart extends Imprint {
  readonly name: string;
  /** Names and kinds, in the order of a row's values. */
  readonly columns: readonly (readonly [string, Kind])[];
  readonly rows: number;
  /** The sum of its rows' hashes: the same on either database. */
  readonly content: string;
  /** Its file, from the backup's folder. */
  readonly part: string;
  /** How long its lines are together. */
  readonly bytes: number;
}

/** A file in a backup: it lies in `files`, under its folder's key. */
export interface FilePart extends Imprint {
  readonly folder: string;
  /** Its path in that folder, with `/`. */
  readonly name: string;
}

export interface Manifest {
  readonly format: number;
  /** The product's version, from package.json. */
  readonly version: string;
  /** When the rows were read, ISO 8601. */
  readonly madeAt: string;
  readonly database: 'sqlite' | 'postgres';
  /** One hash of all tables' columns. */
  readonly schema: string;
  readonly tables: readonly TablePart[];
  readonly files: readonly FilePart[];
}

/** Where a file lies in a backup, from its folder. */
export const placeOf = ({ folder, name }: Pick<FilePart, 'folder' | 'name'>): string =>
  `files/${folder}/${name}`;
