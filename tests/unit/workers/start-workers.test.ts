import { EventEmitter } from 'node:events';
import type { Core } from '@strapi/strapi';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startWorkers, stopWorkers } from '../../../src/workers/start-workers';

const application = (workers: boolean) => {
  const httpServer = new EventEmitter();
  const findMany = vi.fn(async () => []);
  const services = new Map<string, () => unknown>();
  const strapi = {
    server: { httpServer },
    config: { get: () => ({ workers, retentionDays: 90 }) },
    log: { info: () => undefined, error: () => undefined },
    db: { query: () => ({ findMany }) },
    has: (name: string) => services.has(name),
    add: (name: string, service: () => unknown) => services.set(name, service),
    get: (name: string) => services.get(name)?.(),
  } as unknown as Core.Strapi;
  return { strapi, httpServer, findMany };
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('work from when the server listens until it is stopped', async () => {
  const { strapi, httpServer, findMany } = application(true);
  startWorkers(strapi);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(findMany).not.toHaveBeenCalled();
  httpServer.emit('listening');
  await vi.advanceTimersByTimeAsync(1500);
  expect(findMany).toHaveBeenCalledTimes(1);
  await stopWorkers(strapi);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(findMany).toHaveBeenCalledTimes(1);
});

it('do not work on a server that is not to', async () => {
  const { strapi, httpServer, findMany } = application(false);
  startWorkers(strapi);
  httpServer.emit('listening');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(findMany).not.toHaveBeenCalled();
});

it('are nothing to stop on a server that failed to start', async () => {
  await expect(stopWorkers(application(true).strapi)).resolves.toBeUndefined();
});
