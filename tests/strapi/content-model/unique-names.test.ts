import { beforeEach, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '../../support/app';
import { adminSession } from '../../support/admin';
import { emptyContent } from '../../support/empty-content';
import { openWriter, refusedFields, type Writer } from './content';

let app: TestApp;
let writer: Writer;

beforeEach(async () => {
  app = await bootApp();
  await emptyContent(app);
  writer = await openWriter(app);
});

const made = async (type: string, data: Record<string, unknown>): Promise<string> => {
  const { body } = await writer.create(type, data);
  if (!body.data) throw new Error(JSON.stringify(body));
  return body.data.documentId;
};

describe('a name that is taken', () => {
  it.each([
    ['editions', 'year', 2022, 2021],
    ['units', 'code', 'cases', 'visits'],
    ['glossary-terms', 'sourceTerm', '总工会', '工会'],
  ])('is refused to new %s: %s', async (type, field, taken, free) => {
    await made(type, { [field]: taken });
    const refused = await writer.create(type, { [field]: taken });
    expect(refused.status).toBe(400);
    expect(refusedFields(refused)).toEqual([field]);
    expect(refused.body.error.message).toContain(String(taken));
    expect(await writer.drafts(type)).toBe(1);
    expect((await writer.create(type, { [field]: free })).status).toBe(201);
  });

  it.each([
    ['metrics', 'key'],
    ['report-sections', 'slug'],
  ])('is refused among the %s of one edition, not of another', async (type, field) => {
    const edition = await made('editions', { year: 2022 });
    const another = await made('editions', { year: 2021 });
    await made(type, { [field]: 'same-name', edition });
    const refused = await writer.create(type, { [field]: 'same-name', edition });
    expect(refused.status).toBe(400);
    expect(refusedFields(refused)).toEqual([field]);
    expect((await writer.create(type, { [field]: 'same-name', edition: another })).status).toBe(
      201,
    );
  });

  it.each([
    ['metrics', 'key', 'metrics'],
    ['report-sections', 'slug', 'sections'],
  ])('cannot get into an edition by linking %s there', async (type, field, list) => {
    const edition = await made('editions', { year: 2022 });
    await made(type, { [field]: 'same-name', edition });
    const loose = await made(type, { [field]: 'same-name' });
    const refused = await writer.update('editions', edition, { [list]: { connect: [loose] } });
    expect(refused.status).toBe(400);
    expect(refusedFields(refused)).toEqual([list]);
    expect((await writer.update(type, loose, { [field]: 'other-name' })).status).toBe(200);
    expect(
      (await writer.update('editions', edition, { [list]: { connect: [loose] } })).status,
    ).toBe(200);
  });

  it('cannot be taken by renaming', async () => {
    await made('units', { code: 'cases' });
    const other = await made('units', { code: 'visits' });
    const refused = await writer.update('units', other, { code: 'cases' });
    expect(refused.status).toBe(400);
    expect((await writer.update('units', other, { code: 'visits' })).status).toBe(200);
  });

  it('goes to one of two writers at the same moment', async () => {
    const both = await Promise.all([1, 2].map(() => writer.create('editions', { year: 2020 })));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 400]);
  });

  it('stays taken among readers until its owner has given it up there too', async () => {
    const first = await made('units', { code: 'cases' });
    expect((await writer.publish('units', first)).status).toBe(200);
    await writer.update('units', first, { code: 'visits' });
    const second = await made('units', { code: 'cases' });
    const refused = await writer.publish('units', second);
    expect(refused.status).toBe(400);
    expect(refusedFields(refused)).toEqual(['code']);
    expect((await writer.publish('units', first)).status).toBe(200);
    expect((await writer.publish('units', second)).status).toBe(200);
  });

  it('is not taken back by discarding a draft', async () => {
    const first = await made('units', { code: 'cases' });
    await writer.publish('units', first);
    await writer.update('units', first, { code: 'visits' });
    await made('units', { code: 'cases' });
    const units = app.strapi.documents('api::unit.unit');
    await expect(units.discardDraft({ documentId: first, locale: 'zh-Hans' })).rejects.toThrow(
      'cases',
    );
    const draft = await units.findOne({ documentId: first, locale: 'zh-Hans' });
    expect(draft?.code).toBe('visits');
  });

  it('is refused to a copy made in the panel, which needs a name of its own', async () => {
    const chief = await adminSession(app, 'dajuan-editor-in-chief');
    const edition = await made('editions', { year: 2022 });
    const metric = await made('metrics', { key: 'members', edition });
    const path = `/content-manager/collection-types/api::metric.metric`;
    const refused = await chief.post(`${path}/auto-clone/${metric}?locale=zh-Hans`);
    expect(refused.status).toBe(400);
    expect(await writer.drafts('metrics')).toBe(1);
    const copy = await chief.post(`${path}/clone/${metric}?locale=zh-Hans`, { key: 'new-members' });
    expect(copy.status).toBe(200);
    expect(await writer.drafts('metrics')).toBe(2);
  });
});
