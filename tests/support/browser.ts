import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import zlib from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';
import { inject } from 'vitest';

/** Where the package keeps a Chromium for Linux, and the system libraries that it needs. */
const packed = (name: string): string =>
  path.join(
    path.dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')),
    '../bin',
    name,
  );

const unpack = async (name: string, to: string): Promise<void> => {
  const packedFile = fs.createReadStream(packed(name));
  await pipeline(packedFile, zlib.createBrotliDecompress(), fs.createWriteStream(to));
};

/** A folder with Chromium and its libraries: unpacked once a run. */
const unpacked = async (): Promise<string> => {
  const folder = path.join(inject('scratch'), 'browser');
  if (fs.existsSync(path.join(folder, 'chromium'))) return folder;
  const making = `${folder}-${process.pid}-${Date.now()}`;
  fs.mkdirSync(making);
  await unpack('chromium.br', path.join(making, 'chromium'));
  fs.chmodSync(path.join(making, 'chromium'), 0o755);
  const libraries = path.join(making, 'libraries.tar');
  await unpack('al2023.tar.br', libraries);
  const { status } = spawnSync('tar', ['-xf', libraries, '-C', making]);
  if (status !== 0)
    throw new Error(`The libraries of Chromium cannot be unpacked from ${libraries}`);
  fs.renameSync(making, folder);
  return folder;
};

/**
 * Starts a headless Chromium as people have it: web security is on, and each site has a process of
 * its own. Close it.
 */
export const startBrowser = async (): Promise<Browser> => {
  const folder = await unpacked();
  return chromium.launch({
    executablePath: path.join(folder, 'chromium'),
    chromiumSandbox: false,
    env: {
      ...process.env,
      LD_LIBRARY_PATH: [path.join(folder, 'lib'), process.env.LD_LIBRARY_PATH]
        .filter(Boolean)
        .join(':'),
    },
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
};
