import type { Kind, kinds } from './kinds';
import type { ValuesOf } from './shape';

/** One document of a seed: its handle (the file's stem), shared fields, and words per locale. */
export interface SeedDocument<K extends Kind> {
  readonly handle: string;
  readonly shared: ValuesOf<K['shared']>;
  readonly source: ValuesOf<K['source']>;
  readonly translation: ValuesOf<K['translation']>;
}

/** A row of quantities.csv; the place is `letter`, a section's slug or `photo:<handle>`. */
export interface SeedQuantity {
  /** The quantity's place in the source's count, or nothing for one that is not counted. */
  readonly number: number | null;
  readonly place: string;
  readonly quantity: string;
  readonly class: string;
  readonly metric: string;
}

type Documents<K extends keyof typeof kinds> = readonly SeedDocument<(typeof kinds)[K]>[];

/** A seed folder, read and checked: every handle in it names a document of it. */
export interface Seed {
  readonly edition: SeedDocument<typeof kinds.edition>;
  readonly letter: SeedDocument<typeof kinds.letter>;
  /** In the edition's order. */
  readonly sections: Documents<'section'>;
  /** In order of first appearance in quantities.csv, then by key. */
  readonly metrics: Documents<'metric'>;
  readonly photos: Documents<'photo'>;
  readonly units: Documents<'unit'>;
  readonly glossary: Documents<'term'>;
  readonly quantities: readonly SeedQuantity[];
  /** Absolute path of each photo's image, by the photo's handle. */
  readonly images: ReadonlyMap<string, string>;
}
