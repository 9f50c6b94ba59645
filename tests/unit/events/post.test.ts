import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { post } from '../../../src/events/post';
import type { LookupAll } from '../../../src/events/public-address';

const seen: string[] = [];
let answer: http.RequestListener = () => undefined;
const server = http.createServer((request, response) => {
  seen.push([request.method, request.url].join(' '));
  answer(request, response);
});
let port = 0;

beforeAll(async () => {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  ({ port } = server.address() as AddressInfo);
});
beforeEach(() => {
  seen.length = 0;
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

const open = { allowPrivate: true, requireHttps: false, timeout: 2000 };
const strict = { ...open, allowPrivate: false };
const send = (rules: Parameters<typeof post>[1], host = '127.0.0.1') =>
  post({ url: `http://${host}:${port}/hook`, headers: {}, body: '{"数":1}' }, rules);

const loopback: LookupAll = (_host, _options, done) =>
  done(null, [{ address: '127.0.0.1', family: 4 }]);

it('sends the body as it is, and answers the status', async () => {
  let body = '';
  answer = (request, response) => {
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => response.writeHead(202).end());
  };
  expect(await send(open)).toBe(202);
  expect(body).toBe('{"数":1}');
});

it('does not follow a redirect', async () => {
  answer = (_request, response) => response.writeHead(302, { location: '/elsewhere' }).end();
  expect(await send(open)).toBe(302);
  expect(seen).toEqual(['POST /hook']);
});

it('does not wait for a body that never ends', async () => {
  answer = (_request, response) => {
    response.writeHead(200);
    response.write('x'.repeat(100_000));
  };
  expect(await send(open)).toBe(200);
});

it('gives up on a receiver that does not answer', async () => {
  answer = () => undefined;
  await expect(send({ ...open, timeout: 50 })).rejects.toThrow('No answer within 0.05 seconds');
});

it('reaches no private address by its number', async () => {
  await expect(send(strict)).rejects.toThrow('private');
  expect(seen).toEqual([]);
});

it('reaches no private address by a name that has come to lead there', async () => {
  answer = (_request, response) => response.end();
  await expect(send({ ...strict, lookup: loopback }, 'example.org')).rejects.toThrow('not public');
  expect(seen).toEqual([]);
});
