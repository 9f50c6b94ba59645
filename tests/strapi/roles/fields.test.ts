import type { UID } from '@strapi/strapi';
import { beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '../../support/app';
import { fields, makeSection, newSlug, openDesk, SECTIONS, versionsOf, type Desk } from './desk';

let app: TestApp;
let desk: Desk;

beforeAll(async () => {
  app = await bootApp();
  desk = await openDesk(app);
});

const metric = async (): Promise<string> => {
  const made = await app.strapi.documents('api::metric.metric').create({
    locale: 'zh-Hans',
    data: {
      key: `m-${newSlug()}`,
      label: '指标',
      value: 1,
      kind: 'count',
      qualifier: 'exact',
      flowOrStock: 'flow',
    },
  });
  return made.documentId;
};

const linked = (version: Record<string, unknown> | undefined): unknown[] =>
  (version?.metrics as unknown[] | undefined) ?? [];

describe('a translator and the fields that are the same in every language', () => {
  it('keeps what they write in a language field', async () => {
    const id = await makeSection(app, 'zh+ en');
    const answer = await desk.translator.put(`${SECTIONS}/${id}?locale=en`, { title: 'Better' });
    expect(answer.status).toBe(200);
    const { en, zh } = await versionsOf(app, id);
    expect(en?.title).toBe('Better');
    expect(zh?.title).toBe(fields('zh').title);
  });

  it('ignores what they send for a shared field when they change English', async () => {
    const id = await makeSection(app, 'zh+ en');
    const before = await versionsOf(app, id);
    await desk.translator.put(`${SECTIONS}/${id}?locale=en`, { title: 'Better', slug: newSlug() });
    const after = await versionsOf(app, id);
    expect([after.en?.slug, after.zh?.slug]).toEqual([before.zh?.slug, before.zh?.slug]);
  });

  it('ignores what they send for a shared field when they add English', async () => {
    const id = await makeSection(app, 'zh+');
    const before = await versionsOf(app, id);
    await desk.translator.put(`${SECTIONS}/${id}?locale=en`, { ...fields('en'), slug: newSlug() });
    const after = await versionsOf(app, id);
    expect([after.en?.slug, after.zh?.slug]).toEqual([before.zh?.slug, before.zh?.slug]);
  });

  it('ignores a relation they connect', async () => {
    const id = await makeSection(app, 'zh+ en');
    const metrics = { connect: [{ documentId: await metric(), locale: 'zh-Hans' }] };
    await desk.translator.put(`${SECTIONS}/${id}?locale=en`, { title: 'Better', metrics });
    const { en, zh } = await versionsOf(app, id);
    expect([linked(en), linked(zh)]).toEqual([[], []]);
  });

  it('lets the editor change the same field and relation in Chinese', async () => {
    const id = await makeSection(app, 'zh+ en');
    const slug = newSlug();
    const metrics = { connect: [{ documentId: await metric(), locale: 'zh-Hans' }] };
    const answer = await desk.editor.put(`${SECTIONS}/${id}`, { slug, metrics });
    expect(answer.status).toBe(200);
    const { zh } = await versionsOf(app, id);
    expect(zh?.slug).toBe(slug);
    expect(linked(zh)).toHaveLength(1);
  });

  it('gives them create and update on exactly the language fields of each content type', async () => {
    const role = await app.strapi.db
      .query('admin::role')
      .findOne({ where: { code: 'dajuan-translator' }, populate: ['permissions'] });
    const granted: { action: string; subject: string; properties: { fields: string[] } }[] =
      role.permissions;
    const types = Object.values<{
      uid: string;
      options?: { draftAndPublish?: boolean };
      attributes: Record<string, { pluginOptions?: object }>;
    }>(app.strapi.contentTypes as never).filter(
      ({ uid, options }) => uid.startsWith('api::') && options?.draftAndPublish,
    );
    expect(types).toHaveLength(7);
    for (const { uid, attributes } of types) {
      const language = Object.keys(attributes).filter((name) =>
        JSON.stringify(attributes[name]?.pluginOptions ?? {}).includes('"localized":true'),
      );
      for (const action of ['create', 'update']) {
        const grant = granted.find(
          (one) => one.subject === uid && one.action.endsWith(`explorer.${action}`),
        );
        const heads = new Set(grant?.properties.fields.map((path) => path.split('.')[0]));
        expect([...heads].sort()).toEqual(language.sort());
      }
    }
  });
});

describe('everyone at the desk', () => {
  it.each(['editor-in-chief', 'editor', 'translator'] as const)(
    'reads both languages of every content type, the glossary included: %s',
    async (role) => {
      const uids = Object.keys(app.strapi.contentTypes).filter(
        // What has no draft is no content: it has routes of its own.
        (uid) =>
          uid.startsWith('api::') &&
          app.strapi.contentType(uid as UID.ContentType).options.draftAndPublish,
      );
      for (const uid of uids) {
        for (const locale of ['zh-Hans', 'en']) {
          const path = `/content-manager/collection-types/${uid}?locale=${locale}`;
          expect((await desk[role].get(path)).status).toBe(200);
        }
      }
      const id = await makeSection(app, 'zh en');
      const one = await desk[role].get(`${SECTIONS}/${id}?locale=zh-Hans`);
      expect(one.body.data).toMatchObject({ slug: expect.any(String), ...fields('zh') });
    },
  );
});
