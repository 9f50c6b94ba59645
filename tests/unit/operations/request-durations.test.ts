import { Registry } from 'prom-client';
import { describe, expect, it } from 'vitest';
import type { ObservedRequest } from '../../../src/operations/observed-request';
import { createRequestDurations } from '../../../src/operations/request-durations';
import { readPrometheus } from '../../support/prometheus';

const NAME = 'dajuan_http_request_duration_seconds';

const requestOf = (changes: Partial<ObservedRequest>): ObservedRequest => ({
  method: 'GET',
  url: '/',
  status: 200,
  milliseconds: 1,
  bytes: 0,
  cache: '-',
  id: '-',
  ...changes,
});

const countedAs = async (...requests: Partial<ObservedRequest>[]) => {
  const registry = new Registry();
  const durations = createRequestDurations(registry);
  for (const request of requests) durations.count(requestOf(request), 'rest');
  return readPrometheus(await registry.metrics());
};

describe('the histogram of requests', () => {
  it('counts each request into every bucket it is within, and into the sum', async () => {
    const { types, valueOf } = await countedAs(
      { milliseconds: 0.4 },
      { milliseconds: 1 },
      { milliseconds: 60_000 },
    );
    expect(types.get(NAME)).toBe('histogram');
    const bucket = (le: string) => valueOf(`${NAME}_bucket`, { le, method: 'GET', route: 'rest' });
    expect([bucket('0.0005'), bucket('0.001'), bucket('10'), bucket('+Inf')]).toEqual([1, 2, 2, 3]);
    expect(valueOf(`${NAME}_count`)).toBe(3);
    expect(valueOf(`${NAME}_sum`)).toBeCloseTo(60.0014);
  });

  it('tells methods, routes and kinds of status apart', async () => {
    const { valueOf } = await countedAs({ status: 204 }, { status: 503 }, { method: 'POST' });
    expect(valueOf(`${NAME}_count`, { method: 'GET', status: '2xx' })).toBe(1);
    expect(valueOf(`${NAME}_count`, { method: 'GET', status: '5xx' })).toBe(1);
    expect(valueOf(`${NAME}_count`, { method: 'POST', status: '2xx' })).toBe(1);
  });

  it('has few labels, whatever methods and statuses come', async () => {
    const odd = Array.from({ length: 500 }, (_, at) => ({ method: `M${at}`, status: at * 7 }));
    const { samples } = await countedAs(...odd);
    expect(samples.filter(({ name }) => name === `${NAME}_count`).length).toBeLessThanOrEqual(5);
  });
});
