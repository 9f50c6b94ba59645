import { beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '../../support/app';
import { apiToken } from '../../support/tokens';

let app: TestApp;
let token: string;

beforeAll(async () => {
  app = await bootApp();
  token = await apiToken(app, 'full-access');
});

const create = (key: string, value: unknown) =>
  app.request
    .post('/api/metrics?status=draft')
    .set('Authorization', token)
    .send({ data: { key, label: '测试', value } });

describe('metric values', () => {
  it.each([
    ['a large count', 162_000_000],
    ['a decimal', 5.5],
    ['the smallest step', 0.0001],
    ['a negative', -3],
    ['fifteen digits', 999_999_999_999_999],
    ['fifteen digits with decimals', 12_345_678_901.2345],
    ['a binary fraction without an exact double', 0.1],
  ])('keep %s exactly and answer it as a JSON number', async (label, value) => {
    const made = await create(`value-${label.replaceAll(' ', '-')}`, value);
    expect(made.status).toBe(201);
    const path = `/api/metrics/${made.body.data.documentId}?status=draft`;
    const read = await app.request.get(path).set('Authorization', token);
    expect(read.body.data.value).toBe(value);
  });

  it('sort as numbers, not as text', async () => {
    for (const value of [9, 162_000_000, 10.5])
      await create(`sorted-${String(value).replace('.', '-')}`, value);
    const path = '/api/metrics?status=draft&filters[key][$startsWith]=sorted-&sort=value';
    const read = await app.request.get(path).set('Authorization', token);
    expect(read.body.data.map((metric: { value: number }) => metric.value)).toEqual([
      9, 10.5, 162_000_000,
    ]);
  });
});
