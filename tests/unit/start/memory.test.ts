import { describe, expect, test } from 'vitest';
import { heapGrowth, memoryFindings } from '../../../src/cli/start/memory.mjs';

const MACHINE = 4_000;

describe('memory that fits neither the cache nor the machine is refused', () => {
  test.each([
    [{ MEMORY_MEGABYTES: '363' }, 364],
    [{ MEMORY_MEGABYTES: '400', DELIVERY_CACHE_MEGABYTES: '128' }, 428],
    [{ MEMORY_MEGABYTES: '4001' }, 364],
  ])('%o', (env, low) => {
    const [finding] = memoryFindings(env, MACHINE);
    expect(finding).toMatchObject({ code: 'setting.memory', params: { low, machine: MACHINE } });
  });

  test.each([
    {},
    { MEMORY_MEGABYTES: '' },
    { MEMORY_MEGABYTES: '364' },
    { MEMORY_MEGABYTES: '300', DELIVERY_CACHE: 'false' },
    { MEMORY_MEGABYTES: '4000', DELIVERY_CACHE_MEGABYTES: '3700' },
  ])('what fits is not: %o', (env) => {
    expect(memoryFindings(env, MACHINE)).toEqual([]);
  });
});

describe('the heap', () => {
  test('may outgrow what lives in it by a fifth, however large the cache', () => {
    expect(heapGrowth({})).toBe(20);
    expect(heapGrowth({ DELIVERY_CACHE_MEGABYTES: '512' })).toBe(20);
  });

  test('may outgrow it by more where more memory is set, and never by nothing', () => {
    expect(heapGrowth({ MEMORY_MEGABYTES: '544' })).toBe(100);
    expect(heapGrowth({ MEMORY_MEGABYTES: '364' })).toBe(10);
  });
});
