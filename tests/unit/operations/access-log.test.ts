import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAccessLog } from '../../../src/operations/access-log';
import type { ObservedRequest } from '../../../src/operations/observed-request';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const request: ObservedRequest = {
  method: 'GET',
  url: '/api/editions',
  status: 200,
  milliseconds: 1.25,
  bytes: 512,
  cache: '-',
  id: 'abc',
};

const logOf = (hitSample = 1) => {
  const write = vi.fn<(lines: string) => void>();
  const now = () => new Date(2024, 0, 2, 3, 4, 5).getTime();
  const log = createAccessLog({ hitSample, write, now });
  const lines = () => write.mock.calls.flatMap(([text]) => text.split('\n').slice(0, -1));
  return { log, write, lines };
};

describe('the access log', () => {
  it('has one line a request', () => {
    const { log, lines } = logOf();
    log.add(request);
    log.flush();
    expect(lines()).toEqual(['[2024-01-02 03:04:05] http: GET /api/editions 200 1.3ms 512B - abc']);
  });

  it('writes many lines at once, after a tenth of a second', () => {
    const { log, write, lines } = logOf();
    for (let count = 0; count < 20; count += 1) log.add(request);
    expect(write).not.toHaveBeenCalled();
    vi.advanceTimersByTime(100);
    expect(write).toHaveBeenCalledTimes(1);
    expect(lines()).toHaveLength(20);
  });

  it('writes before that when there is much to write, and loses nothing', () => {
    const { log, write, lines } = logOf();
    for (let count = 0; count < 1000; count += 1) log.add(request);
    expect(write.mock.calls.length).toBeGreaterThan(1);
    log.flush();
    expect(lines()).toHaveLength(1000);
  });

  it('writes nothing when there is nothing', () => {
    const { log, write } = logOf();
    log.flush();
    vi.advanceTimersByTime(1000);
    expect(write).not.toHaveBeenCalled();
  });

  it.each([
    [0, 0],
    [0.01, 10],
    [0.25, 250],
    [1, 1000],
  ])('with a sample of %d has a line for %i of a thousand hits', (sample, expected) => {
    const { log, lines } = logOf(sample);
    for (let count = 0; count < 1000; count += 1) log.add({ ...request, cache: 'hit' });
    log.flush();
    expect(lines()).toHaveLength(expected);
  });

  it.each(['miss', 'stale', '-'] as const)('has every request that is no hit (%s)', (cache) => {
    const { log, lines } = logOf(0);
    log.add({ ...request, cache });
    log.flush();
    expect(lines()).toHaveLength(1);
  });

  it.each([412, 499])('has every hit that was an error (%i)', (status) => {
    const { log, lines } = logOf(0);
    log.add({ ...request, cache: 'hit', status });
    log.add({ ...request, cache: 'hit', status: 304 });
    log.flush();
    expect(lines()).toEqual([expect.stringContaining(` ${status} `)]);
  });
});
