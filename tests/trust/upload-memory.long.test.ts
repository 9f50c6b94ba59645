import fs from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ownDatabase, type OwnDatabase } from '../support/own-database';
import { measured } from './support/row';
import { logIn, startServer, type Server } from './support/two-servers';

const AT_ONCE = 8;
/** How much more than at rest a server may take, in MB. */
const MOST = 600;
/** How long one hostile file may keep the server at work, in milliseconds. */
const LONGEST = 60_000;
const PERSON = { email: 'first@example.org', password: 'Upload-memory-1' };

let database: OwnDatabase;
let server: Server;
let authorization: string;
let atRest: number;

beforeAll(async () => {
  database = await ownDatabase();
  server = await startServer(database.env);
  await fetch(`${server.origin}/admin/register-admin`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...PERSON, firstname: 'First' }),
  });
  authorization = await logIn(server.origin, PERSON);
  atRest = memory('VmRSS');
}, 240_000);
afterAll(async () => {
  await server.running.stop();
  await database.remove();
}, 60_000);

const send = async (content: Buffer, name: string): Promise<number> => {
  const body = new FormData();
  body.append('files', new Blob([new Uint8Array(content)]), name);
  const headers = { authorization };
  const response = await fetch(`${server.origin}/upload`, { method: 'POST', headers, body });
  await response.arrayBuffer();
  return response.status;
};

/** Resident memory of the server in MB, as the kernel counts it: now, or the most since `reset`. */
const memory = (what: 'VmRSS' | 'VmHWM'): number => {
  const status = fs.readFileSync(`/proc/${server.running.pid}/status`, 'utf8');
  return Number(new RegExp(`${what}:\\s+(\\d+)`).exec(status)?.[1]) / 1024;
};

/** Lets the kernel count the most memory anew. */
const reset = (): void => fs.writeFileSync(`/proc/${server.running.pid}/clear_refs`, '5');

/** The most that is taken while work is done, beyond what a server takes that has done none, in MB. */
const extraMemory = async (work: () => Promise<void>): Promise<number> => {
  reset();
  await work();
  return Math.round(memory('VmHWM') - atRest);
};

const plain = (width: number, height: number): ReturnType<typeof sharp> =>
  sharp({
    create: { width, height, channels: 3, background: '#123456' },
    limitInputPixels: false,
  });

const allOf = async (content: Buffer, status: number): Promise<number> =>
  extraMemory(async () => {
    const sent = Array.from({ length: AT_ONCE }, (_, at) => send(content, `large-${at}.png`));
    expect(await Promise.all(sent)).toEqual(Array<number>(AT_ONCE).fill(status));
  });

it('8 pictures of 144 megapixels at once are refused within bounds of memory', async (context) => {
  const extra = await allOf(await plain(12_000, 12_000).png().toBuffer(), 413);
  expect(extra).toBeLessThan(MOST);
  measured(context, `${extra} MB more than at rest`);
}, 120_000);

it('8 pictures of 49 megapixels at once are taken within bounds of memory', async (context) => {
  const extra = await allOf(await plain(7_000, 7_000).png().toBuffer(), 201);
  expect(extra).toBeLessThan(MOST);
  measured(context, `${extra} MB more than at rest`);
}, 240_000);

const pngChunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
};

const behindHeader = (png: Buffer, chunk: Buffer): Buffer =>
  Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]);

const MB = 1024 * 1024;

/** Files of a few kilobytes or megabytes that want to be a thousand times as large in memory. */
const bombs = async (): Promise<Readonly<Record<string, Buffer>>> => {
  const png = await plain(8, 8).png().toBuffer();
  const jpeg = await plain(8, 8).jpeg().toBuffer();
  const zeros = deflateSync(Buffer.alloc(400 * MB));
  const vast = Buffer.from(png);
  vast.writeUInt32BE(60_000, 16);
  vast.writeUInt32BE(60_000, 20);
  const stills = await Promise.all(
    [0, 1].map((r) =>
      sharp({ create: { width: 150, height: 100, channels: 3, background: { r, g: 0, b: 0 } } })
        .png()
        .toBuffer(),
    ),
  );
  const frames = Array.from({ length: 3_000 }, (_, at) => stills[at % 2] ?? png);
  const film = sharp(frames, { join: { animated: true } });
  const exif = Buffer.alloc(65_000, 0xff);
  const segment = Buffer.concat([Buffer.from([0xff, 0xe1, 0xfd, 0xea]), exif]);
  return {
    'a PNG of 60,000 × 60,000': vast,
    'a text of 400 MB in a PNG': behindHeader(
      png,
      pngChunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), zeros])),
    ),
    'a colour profile of 400 MB in a PNG': behindHeader(
      png,
      pngChunk('iCCP', Buffer.concat([Buffer.from('icc\0\0'), zeros])),
    ),
    'EXIF data of 16 MB in a PNG': behindHeader(png, pngChunk('eXIf', Buffer.alloc(16 * MB, 0xff))),
    '200 EXIF segments in a JPEG': Buffer.concat([
      jpeg.subarray(0, 2),
      ...Array<Buffer>(200).fill(segment),
      jpeg.subarray(2),
    ]),
    'a GIF of 3,000 frames': await film.clone().gif({ effort: 1 }).toBuffer(),
    'a WebP of 3,000 frames': await film.clone().webp({ effort: 0 }).toBuffer(),
    'a TIFF': await plain(64, 64).tiff({ compression: 'deflate' }).toBuffer(),
  };
};

it('files that unfold to a thousand times their size are bounded in memory and time, and reads go on', async (context) => {
  const told: { what: string; extra: number; status: number; slowest: number }[] = [];
  for (const [what, content] of Object.entries(await bombs())) {
    let slowest = 0;
    const began = performance.now();
    let status = 0;
    const extra = await extraMemory(async () => {
      const sent = send(content, 'bomb.png').then((answer) => (status = answer));
      while (status === 0) {
        const asked = performance.now();
        await fetch(`${server.origin}/health`).then((answer) => answer.arrayBuffer());
        slowest = Math.max(slowest, performance.now() - asked);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      await sent;
    });
    expect(performance.now() - began, what).toBeLessThan(LONGEST);
    expect(extra, what).toBeLessThan(MOST);
    expect([201, 400, 413], what).toContain(status);
    told.push({ what, extra, status, slowest });
  }
  const most = Math.max(...told.map(({ extra }) => extra));
  const slowest = Math.round(Math.max(...told.map((one) => one.slowest)));
  expect(told.find(({ what }) => what.includes('60,000'))?.status).toBe(413);
  measured(
    context,
    `${told.length} kinds: ${most} MB more at most, reads wait ${slowest} ms at most`,
  );
}, 300_000);
