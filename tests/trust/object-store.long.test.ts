import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../support/free-port';
import { ownDatabase, type OwnDatabase } from '../support/own-database';
import { measured } from './support/row';
import { startServer, type Server } from './support/two-servers';

interface S3 {
  run(): Promise<unknown>;
  close(): Promise<void>;
}

/** What a public bucket says of itself: anyone may read its files from any page. */
const OPEN =
  '<CORSConfiguration><CORSRule><AllowedOrigin>*</AllowedOrigin><AllowedMethod>GET</AllowedMethod></CORSRule></CORSConfiguration>';
const KEY = { id: 'S3RVER', secret: 'S3RVER' };
const BUCKET = 'pictures';

const S3rver = createRequire(import.meta.url)('s3rver') as new (options: object) => S3;

describe('pictures in an object store', () => {
  let database: OwnDatabase;
  let store: S3;
  let server: Server;
  let address: string;
  let uploads: string;

  beforeAll(async () => {
    database = await ownDatabase();
    uploads = path.join(database.env.PUBLIC_DIR ?? '', 'uploads');
    const port = await freePort();
    store = new S3rver({
      port,
      address: '127.0.0.1',
      silent: true,
      directory: path.join(path.dirname(database.env.PUBLIC_DIR ?? ''), 's3'),
      configureBuckets: [{ name: BUCKET, configs: [OPEN] }],
    });
    await store.run();
    address = `http://127.0.0.1:${port}/${BUCKET}/`;
    server = await startServer({
      ...database.env,
      DAJUAN_SEED: 'true',
      UPLOAD_S3_BUCKET: BUCKET,
      UPLOAD_S3_ENDPOINT: `http://127.0.0.1:${port}`,
      UPLOAD_S3_FORCE_PATH_STYLE: 'true',
      UPLOAD_S3_ACCESS_KEY_ID: KEY.id,
      UPLOAD_S3_SECRET_ACCESS_KEY: KEY.secret,
    });
  }, 300_000);
  afterAll(async () => {
    await server.running.stop();
    await store.close();
    await database.remove();
  }, 60_000);

  const json = async (path: string): Promise<string> =>
    (await fetch(`${server.origin}${path}`)).text();

  it('every picture of an edition is read from the object store, and none lies on the server', async (context) => {
    const edition = await json('/api/editions/2023/published?locale=en');
    const photos = await json('/api/photos?populate=image&pagination[pageSize]=100');
    const files = [...`${edition}${photos}`.matchAll(/"(https?:[^"]+\.(?:png|jpe?g|webp))"/g)].map(
      ([, url = '']) => url,
    );
    const known = [...new Set(files)];
    expect(known.length).toBeGreaterThan(7);
    for (const url of known) {
      expect(url.startsWith(address), url).toBe(true);
      const response = await fetch(url);
      expect([response.status, response.headers.get('content-type')?.split('/')[0]]).toEqual([
        200,
        'image',
      ]);
    }
    expect(fs.readdirSync(uploads).filter((name) => !name.startsWith('.'))).toEqual([]);
    measured(context, `${known.length} files, each read there`);
  });

  it('a server with an object store is ready, and lets the panel show its pictures', async (context) => {
    const ready = await fetch(`${server.origin}/ready`);
    expect(ready.status).toBe(200);
    const panel = await fetch(`${server.origin}/admin/init`);
    const policy = panel.headers.get('content-security-policy') ?? '';
    const images = policy.split(';').find((directive) => directive.trim().startsWith('img-src'));
    expect(images).toContain(new URL(address).origin);
    const told = [policy, await ready.text(), await panel.text()].join('');
    expect(told).not.toContain(BUCKET);
    measured(context, 'ready; img-src has the store');
  });
});
