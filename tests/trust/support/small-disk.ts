import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const BLOCK = 64 * 1024;

/** A file system of its own size, which can be filled to the last byte. */
export interface SmallDisk {
  readonly folder: string;
  fill(): void;
  /** Takes away what filled it. */
  empty(): void;
  remove(): void;
}

/** Writes until there is no room. */
const writeAll = (file: number): void => {
  for (let size = BLOCK; size > 0;) {
    try {
      fs.writeSync(file, Buffer.alloc(size));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      size = Math.floor(size / 2);
    }
  }
};

/**
 * Mounts one in memory.
 * @returns null where the machine forbids mounts
 */
export const smallDisk = (megabytes: number): SmallDisk | null => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dajuan-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
  } catch {
    fs.rmdirSync(folder);
    return null;
  }
  fs.chmodSync(folder, 0o755);
  const filler = path.join(folder, 'filler');
  return {
    folder,
    fill: () => {
      const file = fs.openSync(filler, 'w');
      try {
        writeAll(file);
      } finally {
        fs.closeSync(file);
      }
    },
    empty: () => fs.rmSync(filler, { force: true }),
    remove: () => {
      execFileSync('umount', ['--lazy', folder]);
      fs.rmdirSync(folder);
    },
  };
};
