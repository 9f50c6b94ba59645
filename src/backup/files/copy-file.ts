import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** What a file holds, in a few words. */
export interface Imprint {
  readonly size: number;
  /** SHA-256, 64 hexadecimal digits. */
  readonly sha256: string;
}

/** Counts and hashes what passes. */
const imprinting = () => {
  const hash = createHash('sha256');
  let size = 0;
  const through = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      size += chunk.length;
      hash.update(chunk);
      done(null, chunk);
    },
  });
  return { through, imprint: (): Imprint => ({ size, sha256: hash.digest('hex') }) };
};

/** Waits until what was written to a file or folder is on the disk. */
export const settle = async (place: string): Promise<void> => {
  const handle = await open(place, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/**
 * Copies a file, with the folders it needs, and waits until it is on the disk.
 * @param onBytes called with the size of each piece
 * @returns what was copied
 */
export const copyFile = async (
  from: string,
  to: string,
  onBytes: (bytes: number) => void,
): Promise<Imprint> => {
  await mkdir(path.dirname(to), { recursive: true, mode: 0o700 });
  const { through, imprint } = imprinting();
  through.on('data', (chunk: Buffer) => onBytes(chunk.length));
  await pipeline(fs.createReadStream(from), through, fs.createWriteStream(to, { mode: 0o644 }));
  await settle(to);
  return imprint();
};

/** What a file holds. */
export const imprintOf = async (
  file: string,
  onBytes: (bytes: number) => void = () => undefined,
): Promise<Imprint> => {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of fs.createReadStream(file) as AsyncIterable<Buffer>) {
    size += chunk.length;
    hash.update(chunk);
    onBytes(chunk.length);
  }
  return { size, sha256: hash.digest('hex') };
};
