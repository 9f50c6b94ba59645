import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { layouts, setUpLayouts } from '../../src/setup/layouts/set-up-layouts';
import { bootApp, type TestApp } from '../support/app';

interface View {
  settings: Record<string, unknown>;
  metadatas: Record<string, { edit: Record<string, unknown>; list: Record<string, unknown> }>;
  layouts: { list: string[]; edit: { name: string; size: number }[][] };
}

const METRIC = 'api::metric.metric';
let app: TestApp;

beforeAll(async () => {
  app = await bootApp();
});

const service = (): {
  findConfiguration(type: object): Promise<View>;
  updateConfiguration(type: object, view: View): Promise<View>;
} => app.strapi.plugin('content-manager').service('content-types');
const typeOf = (uid: string) => app.strapi.contentType(uid as typeof METRIC);
const viewOf = (uid: string) => service().findConfiguration(typeOf(uid));
const change = (uid: string, view: View) => service().updateConfiguration(typeOf(uid), view);
const store = () => app.strapi.store({ type: 'core', name: 'dajuan_layouts' });

describe('list and edit views on a fresh database', () => {
  it.each(layouts.map((layout) => [layout.uid, layout] as const))(
    '%s is as laid out',
    async (uid, layout) => {
      const view = await viewOf(uid);
      expect(view.layouts.list).toEqual(layout.list);
      expect(view.layouts.edit.map((row) => row.map(({ name, size }) => [name, size]))).toEqual(
        layout.edit,
      );
      expect(view.settings).toMatchObject({
        mainField: layout.title,
        defaultSortBy: layout.sort.by,
        defaultSortOrder: layout.sort.order,
        pageSize: layout.pageSize,
      });
      for (const [field, shownBy] of Object.entries(layout.relations)) {
        expect(view.metadatas[field]?.edit.mainField).toBe(shownBy);
      }
    },
  );

  it('stay as Strapi’s own start-up rewrites them', async () => {
    const before = await viewOf(METRIC);
    await app.strapi.plugin('content-manager').service('content-types').syncConfigurations();
    expect(await viewOf(METRIC)).toEqual(before);
  });
});

describe('a later start', () => {
  let original: View;

  beforeAll(async () => {
    original = await viewOf(METRIC);
  });

  afterEach(async () => {
    await change(METRIC, original);
    await setUpLayouts(app.strapi);
  });

  it('keeps an administrator’s change', async () => {
    await change(METRIC, { ...original, layouts: { ...original.layouts, list: ['key', 'label'] } });
    await setUpLayouts(app.strapi);
    expect((await viewOf(METRIC)).layouts.list).toEqual(['key', 'label']);
  });

  it('brings a view that nobody touched to a new version of ours', async () => {
    const older = { ...original, settings: { ...original.settings, pageSize: 10 } };
    await change(METRIC, older);
    const { settings, metadatas, layouts: rows } = older;
    await store().set({ key: METRIC, value: { settings, metadatas, layouts: rows } });
    await setUpLayouts(app.strapi);
    expect((await viewOf(METRIC)).settings.pageSize).toBe(original.settings.pageSize);
  });

  it('does not take a field that Strapi added for an administrator’s change', async () => {
    const { highlight: _highlight, ...metadatas } = original.metadatas;
    const without = {
      settings: { ...original.settings, pageSize: 10 },
      metadatas,
      layouts: {
        list: original.layouts.list,
        edit: original.layouts.edit
          .map((row) => row.filter(({ name }) => name !== 'highlight'))
          .filter((row) => row.length > 0),
      },
    };
    await store().set({ key: METRIC, value: without });
    await change(METRIC, { ...original, settings: { ...original.settings, pageSize: 10 } });
    await setUpLayouts(app.strapi);
    expect((await viewOf(METRIC)).settings.pageSize).toBe(original.settings.pageSize);
  });
});
