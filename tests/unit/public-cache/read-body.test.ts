import http from 'node:http';
import { once } from 'node:events';
import { afterEach, expect, it } from 'vitest';
import { LONGEST_BODY, readBody } from '../../../src/public-cache/read-body';
import { listenWith, type Listening } from '../../support/listen';

let server: Listening;
afterEach(() => server.close());

/** Lets a server read a body that a client sends. @returns what it was handed, and the request */
const sent = async (body: string) => {
  const handed: (string | null)[] = [];
  let closed: Promise<unknown> = Promise.resolve();
  server = await listenWith((request, response) => {
    closed = once(response, 'close');
    readBody(request, (read) => handed.push(read === null ? null : read.toString()));
  });
  const request = http.request(server.origin, { method: 'POST' });
  request.on('error', () => undefined).end(body);
  await expect.poll(() => handed.length).toBe(1);
  return { handed, request, whenClosed: () => closed };
};

it('hands on a whole body', async () => {
  const { handed } = await sent('{"query":"{ a }"}');
  expect(handed).toEqual(['{"query":"{ a }"}']);
});

it('hands on nothing of a body that is too long', async () => {
  const { handed } = await sent('x'.repeat(LONGEST_BODY + 1));
  expect(handed).toEqual([null]);
});

it('hands on a body once, also if the client leaves before its answer', async () => {
  const { handed, request, whenClosed } = await sent('{}');
  request.destroy();
  await whenClosed();
  expect(handed).toEqual(['{}']);
});
