import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { adminSession } from '../support/admin';
import { bootApp, type TestApp } from '../support/app';
import { startBrowser } from '../support/browser';
import { listen, listenWith, type Listening } from '../support/listen';
import { apiToken } from '../support/tokens';
import type { HostileFile } from './hostile-files/hostile-file';
import { pages } from './hostile-files/pages';
import { polyglots } from './hostile-files/polyglots';
import { measured } from './support/row';

let app: TestApp;
let server: Listening;
let browser: Browser;
let hostile: HostileFile[];
let senders: Readonly<Record<string, { path: string; authorization: string }>>;

beforeAll(async () => {
  app = await bootApp();
  server = await listen(app);
  browser = await startBrowser();
  hostile = [...pages, ...(await polyglots())];
  const { authorization } = await adminSession(app, 'dajuan-editor');
  senders = {
    'an editor': { path: '/upload', authorization },
    'a token': { path: '/api/upload', authorization: await apiToken(app, 'full-access') },
  };
}, 240_000);
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** Opens an address by itself, and in a page of the same site in every way that a page can. */
const opened = async (
  page: Page,
  origin: string,
  url: string,
): Promise<{ ran: boolean; shown: string }> => {
  let ran = false;
  const note = (): void => {
    ran = true;
  };
  page.on('dialog', (dialog) => {
    note();
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (request.url().endsWith('/it-ran')) note();
  });
  await page.route(`${origin}/host`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><img src="${url}"><object data="${url}"></object><embed src="${url}"><iframe src="${url}"></iframe><script src="${url}"></script><link rel="stylesheet" href="${url}">`,
    }),
  );
  await page.goto(`${origin}/host`, { waitUntil: 'load' });
  await page.goto(url, { waitUntil: 'load' }).catch((error: unknown) => {
    // What a browser saves is not opened.
    if (!/Download is starting|ERR_ABORTED/.test(String(error))) throw error;
  });
  await page.waitForTimeout(50);
  const shown = String(await page.evaluate('document.contentType'));
  if ((await page.title()) === 'it ran') note();
  return { ran, shown };
};

const inNewPage = async (origin: string, url: string) => {
  const context = await browser.newContext();
  try {
    return await opened(await context.newPage(), origin, url);
  } finally {
    await context.close();
  }
};

it('a server that believes the sender of a file runs what is in it, which is seen here', async () => {
  let file: HostileFile | undefined;
  const careless = await listenWith((request, response) => {
    const isFile = request.url === '/file' && file;
    response.setHeader('Content-Type', isFile ? isFile.type : 'image/png');
    response.end(isFile ? isFile.content : '');
  });
  const ran: string[] = [];
  for (file of hostile) {
    if ((await inNewPage(careless.origin, `${careless.origin}/file`)).ran) ran.push(file.what);
  }
  await careless.close();
  expect(ran).toEqual(
    expect.arrayContaining(['a page', 'an SVG', 'XHTML', 'a PNG with a page behind it']),
  );
  expect(ran.length).toBeGreaterThan(15);
}, 240_000);

const PICTURE = /^image\/(?:png|jpeg|gif|webp|avif)$/;

it('no uploaded file runs a script in a browser, however it is opened', async (context) => {
  expect(hostile).toHaveLength(40);
  let harmless = 0;
  for (const [index, { what, name, type, content }] of hostile.entries()) {
    for (const [sender, { path, authorization }] of Object.entries(senders)) {
      const { status, body } = await app.request
        .post(path)
        .set('Authorization', authorization)
        .attach('files', content, { filename: name, contentType: type });
      const isPicture = index >= pages.length;
      expect(status, `${what} by ${sender}: ${JSON.stringify(body)}`).toBe(isPicture ? 201 : 400);
      const stored = isPicture ? new URL(body[0].url, server.origin).pathname : undefined;
      const address = stored ?? `/uploads/${encodeURIComponent(name)}`;
      const url = new URL(address, server.origin);
      const response = await fetch(url);
      await response.arrayBuffer();
      if (isPicture) {
        const { headers } = response;
        expect(headers.get('content-type'), what).toMatch(PICTURE);
        expect(headers.get('x-content-type-options'), what).toBe('nosniff');
        expect(headers.get('content-security-policy'), what).toBe("default-src 'none'; sandbox");
        expect(url.pathname, what).toMatch(/^\/uploads\/\w+\.(?:png|jpg|gif|webp|avif)$/);
      } else {
        expect([400, 404], what).toContain(response.status);
      }
      const { ran, shown } = await inNewPage(server.origin, url.href);
      expect(ran, `${what} by ${sender}`).toBe(false);
      if (isPicture) expect(shown, what).toMatch(PICTURE);
    }
    harmless += 1;
  }
  measured(context, `${harmless} of ${hostile.length}, sent twice each`);
}, 240_000);
