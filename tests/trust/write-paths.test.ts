import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Response } from 'supertest';
import { bootApp, type TestApp } from '../support/app';
import { emptyContent } from '../support/empty-content';
import { noteRows } from '../support/new-rows';
import { refuseCommits, tablesOf, type RefusingDatabase } from '../support/refuse-commits';
import { measured } from './support/row';
import { writeRequests } from './write-requests/all-requests';
import type { WriteRequest } from './write-requests/write-request';
import { writers } from './write-requests/writers';
import { WRITES_NOTHING } from './write-requests/writes-nothing';

const METHODS = ['POST', 'PUT', 'PATCH', 'DELETE'] as const;

let app: TestApp;
let database: RefusingDatabase | undefined;
let takeBack: () => Promise<void>;

beforeAll(async () => {
  app = await bootApp();
  await emptyContent(app);
  takeBack = await noteRows(app);
});
afterAll(async () => {
  await database?.remove();
  await emptyContent(app);
  await takeBack();
});

/** Every route that may write, from what the server has mounted. */
const writingRoutes = (): string[] => {
  const layers = app.strapi.server.listRoutes().filter(({ path }) => path !== '/_health');
  const routes = layers.flatMap(({ methods, path }) =>
    METHODS.filter((method) => methods.includes(method)).map(
      (method) => `${method} ${String(path)}`,
    ),
  );
  return [...new Set(routes)];
};

/** All rows of all tables, in no order that matters. */
const allRows = async (): Promise<Record<string, string[]>> => {
  const rows: Record<string, string[]> = {};
  for (const table of await tablesOf(app)) {
    const found: object[] = await app.strapi.db.connection(table).select('*');
    rows[table] = found.map((row) => JSON.stringify(row)).sort();
  }
  return rows;
};

const idOf = (route: string): string => route.replace(/\W+/g, '.');

const send = async (
  route: string,
  { params = {}, query = '', body, cookie, file }: WriteRequest,
  authorization: string,
): Promise<Response> => {
  const [method = '', template = ''] = route.split(' ');
  const path = template.replace(/:(\w+)(\([^)]*\))?/g, (_, name: string) =>
    encodeURIComponent(String(params[name] ?? '1')),
  );
  const verb = method.toLowerCase() as 'post' | 'put' | 'patch' | 'delete';
  const request = app.request[verb](`${path}?${query}`)
    .set('Authorization', authorization)
    .set('X-Request-Id', idOf(route));
  if (cookie) void request.set('Cookie', cookie);
  if (file) return request.attach('files', file, 'pixel.png');
  return request.send(body);
};

it(
  'what a commit does not keep is never said to be stored, on any route',
  { timeout: 300_000 },
  async (context) => {
    const requests = await writeRequests(app);
    const { api, admin } = await writers(app);
    const refusing = await refuseCommits(app);
    database = refusing;
    const routes = writingRoutes();
    await refusing.refuse(true);
    const before = await allRows();
    const wrong: string[] = [];
    let refused = 0;
    for (const route of routes) {
      const isPublic = / \/(api|graphql)(\/|$)/.test(route);
      const { status, text } = await send(route, requests[route] ?? {}, isPublic ? api : admin);
      const wasRefused = refusing.hasRefused(idOf(route));
      if (wasRefused) refused += 1;
      const told = `${route}: ${status}`;
      if (wasRefused && status < 500) wrong.push(`${told} though its commit was refused`);
      if (/refused at commit|FOREIGN KEY|COMMIT/.test(text)) wrong.push(`${told} ${text}`);
      if (wasRefused === WRITES_NOTHING.has(route)) {
        wrong.push(`${told} ${wasRefused ? 'writes' : `wrote nothing: ${text.slice(0, 200)}`}`);
      }
    }
    expect(wrong).toEqual([]);
    expect([...WRITES_NOTHING].filter((route) => !routes.includes(route))).toEqual([]);
    await refusing.refuse(false);
    expect(await allRows()).toEqual(before);
    measured(context, `${refused} of ${refused} write paths`);
  },
);
