import { createRequire } from 'node:module';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { beforeAll, describe, expect, it } from 'vitest';
import { adminSession } from '../../support/admin';
import { bootApp, type TestApp } from '../../support/app';
import { distFolder } from '../../support/dist';
import { rowsOf } from './desk';

/** The compiled function the server itself runs at every start. */
const { makeAdminRoles } = createRequire(import.meta.url)(
  path.join(distFolder(), 'src/setup/admin-roles/make-admin-roles.js'),
) as { makeAdminRoles: (strapi: Core.Strapi) => Promise<void> };

let app: TestApp;

beforeAll(async () => {
  app = await bootApp();
});

const MARK = { type: 'core', name: 'dajuan', key: 'admin-roles' };
const codes = async (): Promise<string[]> => {
  const roles = await app.strapi.db.query('admin::role').findMany();
  return roles.map(({ code }) => code).sort();
};
const roles = () => app.strapi.service('admin::role');

describe('a first start', () => {
  it('makes the three roles, named in both languages, beside the super administrator only', async () => {
    expect(await codes()).toEqual([
      'dajuan-editor',
      'dajuan-editor-in-chief',
      'dajuan-translator',
      'strapi-super-admin',
    ]);
    for (const code of ['dajuan-editor', 'dajuan-editor-in-chief', 'dajuan-translator']) {
      const { name, description } = await roles().findOne({ code });
      for (const text of [name, description]) expect(text).toMatch(/[a-z].*[\u4e00-\u9fff]/s);
    }
  });

  it('keeps a role of Strapi’s that somebody has, and removes it once nobody does', async () => {
    const { strapi } = app;
    await roles().create({ name: 'Author', code: 'strapi-author', description: '' });
    const author = await adminSession(app, 'strapi-author');
    await strapi.store.delete(MARK);
    await makeAdminRoles(strapi);
    expect(await codes()).toContain('strapi-author');
    await strapi.service('admin::user').deleteById(author.id);
    await strapi.store.delete(MARK);
    await makeAdminRoles(strapi);
    expect(await codes()).not.toContain('strapi-author');
  });
});

describe('a later start', () => {
  it('changes nothing an administrator changed', async () => {
    const { strapi } = app;
    const { id } = await roles().create({ name: 'Editor', code: 'strapi-editor', description: '' });
    const editor = await roles().findOne({ code: 'dajuan-editor' });
    const permissions = await strapi.db
      .query('admin::permission')
      .findMany({ where: { role: editor.id } });
    await roles().assignPermissions(editor.id, permissions.slice(1));
    const before = [await rowsOf(app, 'admin::role'), await rowsOf(app, 'admin::permission')];
    await makeAdminRoles(strapi);
    expect([await rowsOf(app, 'admin::role'), await rowsOf(app, 'admin::permission')]).toEqual(
      before,
    );
    await roles().deleteByIds([id]);
    await roles().assignPermissions(editor.id, permissions);
  });

  it('does not bring back a role an administrator removed', async () => {
    const { strapi } = app;
    const translator = await strapi.db
      .query('admin::role')
      .findOne({ where: { code: 'dajuan-translator' }, populate: ['permissions'] });
    await strapi.db
      .query('admin::role')
      .update({ where: { id: translator.id }, data: { code: 'renamed' } });
    await makeAdminRoles(strapi);
    expect(await codes()).not.toContain('dajuan-translator');
    await strapi.db
      .query('admin::role')
      .update({ where: { id: translator.id }, data: { code: 'dajuan-translator' } });
  });
});
