import { expect, it } from 'vitest';
import { routeClass } from '../../../src/operations/route-class';

it.each([
  ['/api/editions/2023/published?locale=en', 'published'],
  ['/api/editions/2023/snapshots/4', 'published'],
  ['/api/editions/published', 'published'],
  ['/api/editions/2023/publishedx', 'rest'],
  ['/api/editions?populate=*', 'rest'],
  ['/api', 'rest'],
  ['/apis', 'other'],
  ['/graphql?query={x}', 'graphql'],
  ['/graphqls', 'other'],
  ['/uploads/a.png', 'upload'],
  ['/upload/files', 'admin'],
  ['/admin/login', 'admin'],
  ['/content-manager/collection-types', 'admin'],
  ['/dajuan/editions', 'admin'],
  ['/administrator', 'other'],
  ['/', 'other'],
  ['', 'other'],
])('%s is of the class %s', (url, expected) => {
  expect(routeClass(url, { rest: '/api', graphql: '/graphql' })).toBe(expected);
});
