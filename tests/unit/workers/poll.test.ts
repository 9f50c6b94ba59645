import type { Core } from '@strapi/strapi';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { poll } from '../../../src/workers/poll';

const lines: string[] = [];
const log = {
  info: (line: string) => lines.push(`info ${line}`),
  error: (line: string) => lines.push(`error ${line}`),
};
const strapi = { log } as unknown as Core.Strapi;

beforeEach(() => {
  lines.length = 0;
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('runs again and again, and not after it is stopped', async () => {
  const run = vi.fn(async () => undefined);
  const poller = poll(strapi, { name: 'Job', every: 1000, run });
  await vi.advanceTimersByTimeAsync(3500);
  expect(run).toHaveBeenCalledTimes(3);
  await poller.stop();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(run).toHaveBeenCalledTimes(3);
});

it('never runs twice at a time, and stopping waits for what is running', async () => {
  const ends: (() => void)[] = [];
  const signals: AbortSignal[] = [];
  const run = vi.fn((signal: AbortSignal) => {
    signals.push(signal);
    return new Promise<void>((resolve) => ends.push(resolve));
  });
  const poller = poll(strapi, { name: 'Job', every: 1000, run });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(run).toHaveBeenCalledTimes(1);
  const stopped = poller.stop().then(() => lines.push('stopped'));
  await vi.advanceTimersByTimeAsync(1000);
  expect([lines, signals[0]?.aborted]).toEqual([[], true]);
  ends[0]?.();
  await stopped;
  expect(lines).toEqual(['stopped']);
});

it('goes on after failures, and tells of them once', async () => {
  let isDown = true;
  const run = vi.fn(async () => {
    if (isDown) throw new Error('no database');
  });
  const poller = poll(strapi, { name: 'Job', every: 1000, run });
  await vi.advanceTimersByTimeAsync(30_000);
  expect(run.mock.calls.length).toBeGreaterThan(2);
  expect(lines).toEqual(['error Job: no database']);
  isDown = false;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(lines).toEqual(['error Job: no database', 'info Job: going on']);
  await poller.stop();
});
