import { describe, expect, it } from 'vitest';
import { isNormalPath, isOtherwiseWritten } from '../../../src/public-cache/normal-path';

describe('the path of a request', () => {
  it.each([
    '/',
    '/api/metrics',
    '/api/metrics/',
    '/admin/content-manager/collection-types/api::edition.edition',
    '/api/metrics?filters[key]=a//b/../c\\d%2f%zz',
    '/uploads/%E7%AD%94%E5%8D%B7_1.jpg',
    '/uploads/a..b.jpg',
    '/.well-known/security.txt',
    '/a/...',
  ])('is the same to everyone: %s', (url) => {
    expect(isNormalPath(url)).toBe(true);
  });

  it.each([
    '',
    '*',
    'api/metrics',
    'http://reports.example/api/metrics',
    '//reports.example/api/metrics',
    '/api//metrics',
    '/api/metrics//',
    '/api/../admin/init',
    '/api/..',
    '/api/..?a',
    '/api/./metrics',
    '/api/.',
    '/api/%2e%2e/admin/init',
    '/api/.%2E/admin/init',
    '/api/%2e/metrics',
    '/api\\..\\admin',
    '/api/%5c',
    '/api/a%2Fb',
    '/api/%',
    '/api/%g0',
    '/api/metrics#part',
    '/api/metrics?locale=en#part',
  ])('may be taken for another: %s', (url) => {
    expect(isNormalPath(url)).toBe(false);
  });
});

describe('the first part of a path', () => {
  const beginnings = new Set(['api', 'content-manager']);

  it.each(['/API/metrics', '/Api', '/aPi?locale=en', '/Content-Manager/init'])(
    'is written otherwise than the router has it: %s',
    (url) => {
      expect(isOtherwiseWritten(url, beginnings)).toBe(true);
    },
  );

  it.each(['/api/METRICS', '/api', '/MP_verify_a.txt', '/APIS/metrics', '/'])(
    'is as the router has it, or nothing of the router’s: %s',
    (url) => {
      expect(isOtherwiseWritten(url, beginnings)).toBe(false);
    },
  );
});
