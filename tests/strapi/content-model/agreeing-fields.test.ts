import { beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '../../support/app';
import { emptyContent } from '../../support/empty-content';
import { openWriter, refusedFields, type Writer } from './content';

let app: TestApp;
let writer: Writer;

beforeAll(async () => {
  app = await bootApp();
  await emptyContent(app);
  writer = await openWriter(app);
});

describe('the fields of a metric', () => {
  it.each([
    ['money without a currency', { kind: 'money' }, 'currency', { kind: 'money', currency: 'CNY' }],
    [
      'a currency nobody pays with',
      { kind: 'money', currency: 'XXQ' },
      'currency',
      { kind: 'money', currency: 'USD' },
    ],
    [
      'a currency in small letters',
      { kind: 'money', currency: 'cny' },
      'currency',
      { kind: 'money', currency: 'EUR' },
    ],
    [
      'a currency of something else',
      { kind: 'count', currency: 'CNY' },
      'currency',
      { kind: 'count' },
    ],
    [
      'a percent out of bounds',
      { kind: 'percent', value: 1000.5 },
      'value',
      { kind: 'percent', value: 105.5 },
    ],
    [
      'a percent below nothing left',
      { kind: 'percent', value: -101 },
      'value',
      { kind: 'percent', value: -100 },
    ],
    [
      'a period that ends before it starts',
      { periodStart: '2023-12-31', periodEnd: '2023-01-01' },
      'periodEnd',
      { periodStart: '2023-01-01', periodEnd: '2023-01-01' },
    ],
  ])('refuse %s', async (_name, bad, field, good) => {
    const refused = await writer.create('metrics', bad);
    expect(refused.status).toBe(400);
    expect(refusedFields(refused)).toEqual([field]);
    expect((await writer.create('metrics', good)).status).toBe(201);
  });

  it('are looked at together, also when one is changed alone', async () => {
    const { body } = await writer.create('metrics', { kind: 'money', currency: 'CNY' });
    const refused = await writer.update('metrics', body.data.documentId, { currency: null });
    expect(refusedFields(refused)).toEqual(['currency']);
    const both = await writer.update('metrics', body.data.documentId, {
      kind: 'count',
      currency: null,
    });
    expect(both.status).toBe(200);
  });

  it('make no metric part of itself, on however long a way', async () => {
    const ids: string[] = [];
    for (const partOf of [undefined, 0, 1]) {
      const { body } = await writer.create(
        'metrics',
        partOf === undefined ? {} : { partOf: ids[partOf] },
      );
      ids.push(body.data.documentId);
    }
    const [whole = '', , part = ''] = ids;
    const refused = await writer.update('metrics', whole, { partOf: part });
    expect(refused.status).toBe(400);
    expect(refusedFields(refused)).toEqual(['partOf']);
    expect(refusedFields(await writer.update('metrics', whole, { partOf: whole }))).toEqual([
      'partOf',
    ]);
    const { body } = await writer.create('metrics', {});
    expect((await writer.update('metrics', whole, { partOf: body.data.documentId })).status).toBe(
      200,
    );
  });
});

describe('an edition', () => {
  it('reports on a period that does not end before it starts', async () => {
    const refused = await writer.create('editions', { year: 2001, periodEnd: '2022-12-31' });
    expect(refusedFields(refused)).toEqual(['periodEnd']);
  });
});
