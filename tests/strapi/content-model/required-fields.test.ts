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

const draft = async (type: string, data: Record<string, unknown>): Promise<string> => {
  const { body } = await writer.create(type, data);
  return body.data.documentId;
};

describe('a required field', () => {
  it.each([
    ['editions', { year: null, publisher: '' }, ['publisher', 'year']],
    ['letters', { body: null, signatory: ' ', signedOn: null }, ['body', 'signatory', 'signedOn']],
    ['report-sections', { title: '', slug: null }, ['slug', 'title']],
    ['metrics', { key: null, label: null, value: null }, ['key', 'label', 'value']],
    ['units', { code: null }, ['code']],
    ['photos', { caption: null, image: null }, ['caption', 'image']],
    ['glossary-terms', { sourceTerm: null }, ['sourceTerm']],
    ['metrics', { flowOrStock: 'stock' }, ['asOf']],
    ['metrics', { periodStart: null }, ['periodStart']],
  ])('of %s may wait in a draft, not in public: %j', async (type, data, fields) => {
    const refused = await writer.publish(type, await draft(type, data));
    // An edition is published as a whole, which is not ready then.
    expect(refused.status).toBe(type === 'editions' ? 422 : 400);
    expect(refusedFields(refused).sort()).toEqual(fields);
  });

  it.each(['editions', 'letters', 'report-sections', 'metrics', 'units', 'glossary-terms'])(
    'is all that %s need to be published',
    async (type) => {
      expect((await writer.publish(type, await draft(type, {}))).status).toBe(200);
    },
  );

  it('of a translation is asked of the translation, and shared ones never', async () => {
    const term = await draft('glossary-terms', {});
    await writer.publish('glossary-terms', term);
    await writer.update('glossary-terms', term, { note: 'In the title' }, 'status=draft&locale=en');
    const refused = await writer.publish('glossary-terms', term, 'en');
    expect(refused.status).toBe(400);
    expect(refusedFields(refused)).toEqual(['translation']);
    await writer.update('glossary-terms', term, { translation: 'union' }, 'status=draft&locale=en');
    expect((await writer.publish('glossary-terms', term, 'en')).status).toBe(200);
  });
});
