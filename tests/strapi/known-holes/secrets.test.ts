import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adminSession } from '../../support/admin';
import { bootApp, type TestApp } from '../../support/app';
import { emptyContent } from '../../support/empty-content';
import { proseWorld, type ProseWorld } from '../prose/prose-world';

let app: TestApp;
let world: ProseWorld;

beforeAll(async () => {
  app = await bootApp();
  world = await proseWorld(app);
});
afterAll(() => emptyContent(app));

/** What an account holds that opens it, planted to be found wherever it comes out. */
const OPENS = {
  password: 'planted-password-hash',
  resetPasswordToken: 'planted-reset-token',
  registrationToken: 'planted-registration-token',
};

describe('what opens an account', () => {
  it('is in no answer of the panel’s about what that person wrote', async () => {
    const { strapi } = app;
    const author = await adminSession(app, 'dajuan-editor');
    const metric = 'api::metric.metric';
    await strapi.db.query('admin::user').update({ where: { id: author.id }, data: OPENS });
    const rows = await strapi.db.query(metric).findMany({ where: { documentId: world.members } });
    for (const { id } of rows) {
      const data = { createdBy: author.id, updatedBy: author.id };
      await strapi.db.query(metric).update({ where: { id }, data });
    }
    const reader = await adminSession(app, 'dajuan-translator');
    const chief = await adminSession(app, 'strapi-super-admin');
    const section = 'api::report-section.report-section';
    const answers = [
      `/content-manager/collection-types/${metric}?populate=*`,
      `/content-manager/collection-types/${metric}?populate[createdBy][populate]=*`,
      `/content-manager/collection-types/${metric}/${world.members}?populate=*`,
      `/content-manager/relations/${section}/${world.section}/metrics`,
      `/content-manager/relations/${section}/metrics?_q=planted`,
      `/content-manager/collection-types/${metric}?filters[createdBy][password][$startsWith]=planted`,
      `/content-manager/collection-types/${metric}?sort=createdBy.password`,
      '/content-manager/homepage/recent-documents?action=update',
      '/admin/users?filters[password][$startsWith]=planted',
      `/admin/users/${author.id}`,
      '/dajuan/audit',
    ];
    const shown: string[] = [];
    for (const address of answers) {
      for (const person of [reader, chief]) {
        const { text } = await person.get(address);
        if (Object.values(OPENS).some((secret) => text.includes(secret))) shown.push(address);
      }
    }
    expect(shown).toEqual([]);
    const { text } = await reader.get(answers[0] ?? '');
    expect(text).toContain(world.members);
  });

  it('is not told by what a filter finds', async () => {
    const chief = await adminSession(app, 'strapi-super-admin');
    const found = async (word: string): Promise<string> => {
      const path = `/admin/users?filters[resetPasswordToken][$startsWith]=${word}`;
      const { status, text } = await chief.get(path);
      return `${status} ${text.replaceAll(word, '')}`;
    };
    expect(await found('planted')).toBe(await found('other'));
  });
});

describe('a snapshot', () => {
  it('holds nothing of who wrote it, and no note of the editors', async () => {
    const rows: { content: string; stored: string }[] = await app.strapi.db
      .query('api::snapshot.snapshot')
      .findMany({ where: { year: 2150 } });
    expect(rows.length).toBeGreaterThan(0);
    for (const { content, stored } of rows) {
      expect(content).not.toMatch(/sourceNote|createdBy|updatedBy|password|Token/);
      expect(stored).not.toMatch(/createdBy|updatedBy|password|resetPasswordToken/);
    }
  });
});
