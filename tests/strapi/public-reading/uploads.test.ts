import fs from 'node:fs/promises';
import os from 'node:os';
import { beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '../../support/app';
import { apiToken } from '../../support/tokens';

let app: TestApp;
let token: string;

beforeAll(async () => {
  app = await bootApp();
  token = await apiToken(app, 'full-access');
});

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const HTML = Buffer.from('<html><script>alert(1)</script></html>');
const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');

const upload = (content: Buffer, filename: string, contentType: string) =>
  app.request
    .post('/api/upload')
    .set('Authorization', token)
    .attach('files', content, { filename, contentType });

describe('an upload', () => {
  it('of a picture is kept, and served so that no browser runs it', async () => {
    const made = await upload(PNG, 'dot.png', 'image/png');
    expect(made.status).toBe(201);
    const { status, headers } = await app.request.get(
      made.body[0].url.replace(/^https?:\/\/[^/]+/, ''),
    );
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('image/png');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).toContain('sandbox');
  });

  it.each<[string, Buffer, string, string]>([
    ['a page', HTML, 'page.html', 'text/html'],
    ['a page said to be a picture', HTML, 'page.html', 'image/png'],
    ['a page of unknown type', HTML, 'page.html', 'application/octet-stream'],
    ['a picture named as a page', PNG, 'dot.html', 'application/octet-stream'],
    ['a picture named as XHTML', PNG, 'dot.xhtml', 'image/png'],
    ['an SVG', SVG, 'drawing.svg', 'image/svg+xml'],
    ['an SVG said to be a picture', SVG, 'drawing.svg', 'image/png'],
    ['a picture named as an SVG', PNG, 'dot.svg', 'application/octet-stream'],
    ['a script', Buffer.from('alert(1)'), 'a.js', 'text/javascript'],
    ['a document', Buffer.from('%PDF-1.7'), 'a.pdf', 'application/pdf'],
  ])('of %s is refused', async (_, content, filename, type) => {
    expect((await upload(content, filename, type)).status).toBe(400);
  });

  it('of more than 20 MB is refused', async () => {
    const large = Buffer.concat([PNG, Buffer.alloc(21 * 1024 * 1024)]);
    expect((await upload(large, 'large.png', 'image/png')).status).toBe(413);
  });

  it('by the public is refused and leaves nothing behind, whatever the field', async () => {
    const temporary = async () => (await fs.readdir(os.tmpdir())).length;
    const before = await temporary();
    for (const field of ['files', 'anything']) {
      const { status } = await app.request.post('/api/upload').attach(field, PNG, 'dot.png');
      expect(status).toBe(403);
    }
    expect(await temporary()).toBeLessThanOrEqual(before);
  });
});
