import fs from 'node:fs/promises';
import path from 'node:path';

/** What lies in a folder: files by their paths in it, with `/`; whatever is neither file nor folder. */
export interface FolderContent {
  readonly files: readonly string[];
  readonly odd: readonly string[];
}

/**
 * Lists a folder and those in it, following no link. Names that begin with a dot at its top are not
 * content: a restore's own folder, and what keeps an empty folder in version control.
 * @returns nothing for a folder that is not there
 */
export const listFiles = async (folder: string): Promise<FolderContent> => {
  const [files, odd]: [string[], string[]] = [[], []];
  const visit = async (below: string): Promise<void> => {
    const entries = await fs.readdir(path.join(folder, below), { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (below === '' && entry.name.startsWith('.')) continue;
      const name = path.posix.join(below, entry.name);
      if (entry.isDirectory()) await visit(name);
      else (entry.isFile() ? files : odd).push(name);
    }
  };
  await visit('').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  });
  return { files, odd };
};
