import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { brokenWorld } from './broken-world';
import type { Row } from './plant';

const SECTION = 'api::report-section.report-section';
const UNIT = 'api::unit.unit';

let world: Awaited<ReturnType<typeof brokenWorld>>;
let section: Row;
let plant: (typeof world)['plant'];

beforeAll(async () => {
  world = await brokenWorld();
  ({ plant } = world);
});
beforeEach(async () => {
  await world.anew();
  section = (await plant
    .rows(plant.tableOf(SECTION))
    .where({ locale: 'zh-Hans' })
    .whereNull('published_at')
    .orderBy('id')
    .first()) as Row;
});

const documentOf = (row: Row): string => String(row.document_id);

const mendedKinds = async (): Promise<string[]> => {
  const { mended, left } = await world.mend();
  expect(left).toEqual([]);
  expect(await world.find()).toEqual([]);
  return mended.map(({ finding }) => finding.kind);
};

describe('two drafts of a document in a language', () => {
  it('are found, and the older one becomes a document of its own', async () => {
    const table = plant.tableOf(SECTION);
    const older = await plant.again(table, section, {
      title: '旧稿',
      updated_at:
        world.app.strapi.db.dialect.client === 'postgres' ? '2001-01-01' : 978_307_200_000,
    });
    const documentId = documentOf(section);
    expect(await world.find()).toEqual([
      {
        kind: 'extra-version',
        uid: SECTION,
        documentId,
        locale: 'zh-Hans',
        status: 'draft',
        rows: [section.id, older],
      },
    ]);
    const { mended } = await world.mend();
    const made = mended[0]?.made[0];
    expect(made).toMatch(/^[a-z][a-z0-9]{23}$/);
    expect(await plant.rows(table).where({ id: older }).first()).toMatchObject({
      document_id: made,
      title: '旧稿',
    });
    expect(await plant.version(SECTION, documentId, 'zh-Hans')).toMatchObject({ id: section.id });
    expect(await world.find()).toEqual([]);
    const act = (await plant.rows('audit_entries').orderBy('id', 'desc').first()) as
      Row | undefined;
    expect(act).toMatchObject({ action: 'integrity.mend', document: documentId });
    expect(JSON.stringify(act?.details)).toContain(made);
  });

  it('are not what a draft and its translation and its publication are', async () => {
    const versions = await plant
      .rows(plant.tableOf(SECTION))
      .where({ document_id: documentOf(section) });
    expect(versions.length).toBeGreaterThanOrEqual(2);
    expect(await world.find()).toEqual([]);
  });
});

describe('a published version without a draft', () => {
  it('is found, and gets a draft that says the same', async () => {
    const edition = (await plant.rows('editions').whereNotNull('published_at').first()) as Row;
    const { document_id: documentId, locale } = edition;
    await plant
      .rows('editions')
      .where({ document_id: documentId, locale })
      .whereNull('published_at')
      .delete();
    expect(await world.find()).toContainEqual({
      kind: 'no-draft',
      uid: 'api::edition.edition',
      documentId,
      locale,
    });
    expect(await mendedKinds()).toContain('no-draft');
    const draft = await plant.version('api::edition.edition', String(documentId), String(locale));
    const { title, year, publisher, lede } = edition;
    expect(draft).toMatchObject({ title, year, publisher, lede, published_at: null });
    const metrics = (id: unknown) =>
      plant.rows('metrics_edition_lnk').where({ edition_id: id }).pluck('metric_ord');
    expect((await metrics(draft?.id)).sort()).toEqual((await metrics(edition.id)).sort());
  });
});

describe('a translation without a source', () => {
  it('is found, and its source is copied from it: words, facts, links in order, files', async () => {
    const documentId = documentOf(section);
    const english = await plant.version(SECTION, documentId, 'en');
    const links = async (id: unknown) =>
      plant
        .rows('report_sections_metrics_lnk')
        .where({ report_section_id: id })
        .orderBy('metric_ord')
        .pluck('metric_ord');
    const ordered = await links(english?.id);
    await plant
      .rows(plant.tableOf(SECTION))
      .where({ document_id: documentId, locale: 'zh-Hans' })
      .delete();
    const found = (await world.find()).filter(({ kind }) => kind === 'no-source');
    expect(found).toEqual([{ kind: 'no-source', uid: SECTION, documentId, locale: 'en' }]);
    expect(await mendedKinds()).toContain('no-source');
    const source = await plant.version(SECTION, documentId, 'zh-Hans');
    expect(source).toMatchObject({
      title: english?.title,
      slug: english?.slug,
      published_at: null,
    });
    expect(await links(source?.id)).toEqual(ordered);
  });

  it('has its components copied, not shared', async () => {
    const unit = (await plant.rows('units').where({ locale: 'en' }).first()) as Row;
    const documentId = documentOf(unit);
    const components = (id: unknown) =>
      plant.rows('units_cmps').where({ entity_id: id }).orderBy('id').pluck('cmp_id');
    const draft = await plant.version(UNIT, documentId, 'en');
    const theirs = (await components(draft?.id)) as number[];
    await plant.rows('units').where({ document_id: documentId, locale: 'zh-Hans' }).delete();
    expect((await mendedKinds()).sort()).toContain('no-source');
    const source = await plant.version(UNIT, documentId, 'zh-Hans');
    const own = (await components(source?.id)) as number[];
    expect(own).toHaveLength(theirs.length);
    expect(own.filter((id) => theirs.includes(id))).toEqual([]);
  });
});
