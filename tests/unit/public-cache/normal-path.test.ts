import { describe, expect, it } from 'vitest';
import { isNormalPath } from '../../../src/public-cache/normal-path';

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
