import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApp } from '../../support/app';
import { listen } from '../../support/listen';

let origin: string;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ origin, close } = await listen(await bootApp()));
});
afterAll(() => close());

/** Advice that is not followed: a query that cannot be answered is a 400, whatever is accepted. */
const NOT_FOLLOWED = [
  'SHOULD use 200 status code on document parsing failure when accepting application/json',
  'SHOULD use 200 status code on document validation failure when accepting application/json',
  'SHOULD use a status code of 200 on variable coercion failure when accepting application/json',
];

const audits = serverAudits({ url: () => `${origin}/graphql`, fetchFn: fetch });
const followed = audits.filter(({ name }) => !NOT_FOLLOWED.includes(name));

describe('GraphQL over HTTP, by the audits of graphql-http', () => {
  it.each(followed.map(({ name, fn }) => [name, fn] as const))('%s', async (_name, audit) => {
    expect(await audit()).toMatchObject({ status: 'ok' });
  });

  it('leaves out advice alone, and little of it', () => {
    expect(NOT_FOLLOWED.every((name) => name.startsWith('SHOULD'))).toBe(true);
    expect(followed.length).toBe(audits.length - NOT_FOLLOWED.length);
    expect(followed.length).toBeGreaterThanOrEqual(58);
  });
});
