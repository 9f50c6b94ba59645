import type { FileRow } from '../../strapi-seams/upload-plugin';

/** Runs work while no content is written, in one transaction whose end is waited for. */
export type WhileContentRests = <T>(work: () => Promise<T>) => Promise<T>;

/** What content has to say about its files. It is asked within a write. */
export interface FileKeeper {
  /** @throws a conflict (409) with the places, when one of the files is used anywhere */
  refuseWhileUsed(files: readonly FileRow[]): Promise<void>;
  /** Whether readers or prose have a file by its address. */
  isKnownByAddress(file: FileRow): Promise<boolean>;
  /** Lets what is published show another row of the media library, and drafts the one they have. */
  keepPublished(from: FileRow, to: FileRow): Promise<void>;
}
