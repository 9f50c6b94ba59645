import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Entry } from '../../../src/public-cache/entry';
import { createEntry } from '../../../src/public-cache/entry';
import { createFrontDoor, type House } from '../../../src/public-cache/front-door';
import { listenWith, type Listening } from '../../support/listen';

const whole = createEntry(Buffer.from('{}'), { 'content-type': 'application/json' }, new Map());
const broken: Entry = {
  ...whole,
  ready: () => undefined,
  encoded: () => Promise.reject(new Error('zlib')),
};

let server: Listening;
beforeEach(async () => {
  const house = {
    store: { get: (key: string) => (key === '/broken' ? broken : whole) },
    watch: { isCurrent: () => true },
    chooseCoding: () => 'gzip',
    kindOf: () => 'rest',
    onKept: () => undefined,
  };
  server = await listenWith(
    createFrontDoor(
      house as unknown as House,
      (url) => url,
      () => null,
    ),
  );
});
afterEach(() => server.close());

it('sends what is kept', async () => {
  const answer = await fetch(`${server.origin}/whole`);
  expect([answer.status, await answer.text()]).toEqual([200, '{}']);
});

it('answers 500, and goes on, if what is kept cannot be compressed', async () => {
  const answer = await fetch(`${server.origin}/broken`);
  expect([answer.status, await answer.text()]).toEqual([500, '']);
});
