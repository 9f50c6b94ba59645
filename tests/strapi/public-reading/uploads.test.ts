import fs from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '../../support/app';
import { apiToken } from '../../support/tokens';
import { workFolder } from '../../../src/media/storing/media-folders';

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
    ['a page named and said to be a picture', HTML, 'page.png', 'image/png'],
    ['a page of unknown type', HTML, 'page.html', 'application/octet-stream'],
    ['an SVG', SVG, 'drawing.svg', 'image/svg+xml'],
    ['an SVG said to be a picture', SVG, 'drawing.svg', 'image/png'],
    ['an SVG named a picture', SVG, 'drawing.png', 'image/png'],
    ['text named a photo', Buffer.from('a photo'), 'photo.jpg', 'image/jpeg'],
    ['a script', Buffer.from('alert(1)'), 'a.js', 'text/javascript'],
    ['a document', Buffer.from('%PDF-1.7'), 'a.pdf', 'application/pdf'],
    ['nothing', Buffer.alloc(0), 'empty.png', 'image/png'],
  ])('of %s is refused', async (_, content, filename, type) => {
    expect((await upload(content, filename, type)).status).toBe(400);
  });

  it.each([
    ['a page', 'dot.html', 'dot.png'],
    ['a page with a space behind', 'dot.html ', 'dot.png'],
    ['a page with a dot behind', 'dot.html.', 'dot.png'],
    ['a saved page', 'dot.mht', 'dot.png'],
    ['XHTML', 'dot.xhtml', 'dot.png'],
    ['an SVG', 'dot.svg', 'dot.png'],
    ['a picture and a page', 'dot.png.html', 'dot.png'],
    ['a page turned round', 'dot\u202egnp.html', 'dotgnp.png'],
    ['another kind of picture', 'dot.jpg', 'dot.png'],
  ])('of a picture named as %s ends as the picture it is', async (_, filename, name) => {
    const { status, body } = await upload(PNG, filename, 'application/octet-stream');
    expect(status).toBe(201);
    expect(body[0]).toMatchObject({ name, ext: '.png', mime: 'image/png' });
    expect(body[0].url).toMatch(/\/uploads\/dot(?:gnp)?_[0-9a-f]{10}\.png$/);
  });

  it('of more than 20 MB is refused', async () => {
    const large = Buffer.concat([PNG, Buffer.alloc(21 * 1024 * 1024)]);
    expect((await upload(large, 'large.png', 'image/png')).status).toBe(413);
  });

  it('by the public is refused and leaves nothing behind, whatever the field', async () => {
    const temporary = async () => fs.readdir(workFolder(app.strapi));
    for (const field of ['files', 'anything']) {
      const { status } = await app.request.post('/api/upload').attach(field, PNG, 'dot.png');
      expect(status).toBe(403);
    }
    expect(await temporary()).toEqual([]);
  });
});
