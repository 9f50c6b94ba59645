import { beforeAll, describe, expect, it } from 'vitest';
import { adminSession, type AdminSession } from '../../support/admin';
import { bootApp, type TestApp } from '../../support/app';
import { openDesk, ROLES, rowsOf, SECTION, type Desk, type Role } from './desk';

let app: TestApp;
let desk: Desk;
let administrator: AdminSession;

beforeAll(async () => {
  app = await bootApp();
  desk = await openDesk(app);
  administrator = await adminSession(app, 'strapi-super-admin');
});

type Door = [method: 'get' | 'post' | 'put' | 'delete', path: string, watched?: string];

const USERS = 'plugin::users-permissions.user';

const doors: Door[] = [
  ['get', '/admin/users', 'admin::user'],
  ['post', '/admin/users', 'admin::user'],
  ['put', '/admin/users/1', 'admin::user'],
  ['delete', '/admin/users/999999', 'admin::user'],
  ['post', '/admin/users/batch-delete', 'admin::user'],
  ['get', '/admin/roles', 'admin::role'],
  ['post', '/admin/roles', 'admin::role'],
  ['put', '/admin/roles/1', 'admin::role'],
  ['put', '/admin/roles/999999/permissions', 'admin::permission'],
  ['delete', '/admin/roles/999999', 'admin::role'],
  ['get', '/admin/api-tokens', 'admin::api-token'],
  ['post', '/admin/api-tokens', 'admin::api-token'],
  ['get', '/admin/admin-tokens', 'admin::api-token'],
  ['post', '/admin/admin-tokens', 'admin::api-token'],
  ['get', '/admin/transfer/tokens', 'admin::transfer-token'],
  ['post', '/admin/transfer/tokens', 'admin::transfer-token'],
  ['post', '/admin/project-settings'],
  ['get', '/content-type-builder/content-types'],
  ['post', '/content-type-builder/content-types'],
  ['put', `/content-manager/content-types/${SECTION}/configuration`, 'strapi::core-store'],
  ['put', '/content-manager/components/unit.plural-forms/configuration', 'strapi::core-store'],
  ['post', '/i18n/locales', 'plugin::i18n.locale'],
  ['put', '/i18n/locales/999999', 'plugin::i18n.locale'],
  ['delete', '/i18n/locales/999999', 'plugin::i18n.locale'],
  ['put', '/i18n/settings', 'strapi::core-store'],
  ['put', '/upload/settings', 'strapi::core-store'],
  ['put', '/upload/configuration', 'strapi::core-store'],
  ['get', `/content-manager/collection-types/${USERS}`, USERS],
  ['post', `/content-manager/collection-types/${USERS}`, USERS],
  ['get', '/users-permissions/roles'],
  ['put', '/users-permissions/roles/1', 'plugin::users-permissions.permission'],
  ['put', '/users-permissions/advanced', 'strapi::core-store'],
];

describe('settings, people and the model are the administrator’s alone', () => {
  it.each(
    doors.flatMap(([method, path, watched]) =>
      ROLES.map((role) => [role, method, path, watched] as const),
    ),
  )('the %s may not %s %s', async (role, method, path, watched) => {
    const before = watched && (await rowsOf(app, watched));
    const answer = await desk[role][method](path, method === 'get' ? undefined : {});
    expect(answer.status).toBe(403);
    if (watched) expect(await rowsOf(app, watched)).toBe(before);
  });

  // An empty request is no order: it tells that the door opens and changes nothing behind it. The
  // model cannot be built on a running server.
  it.each(doors.filter(([method, path]) => method === 'get' || !/project|builder/.test(path)))(
    'the administrator may %s %s',
    async (method, path) => {
      const answer = await administrator[method](path, method === 'get' ? undefined : {});
      expect([401, 403]).not.toContain(answer.status);
    },
  );
});

describe('a person’s own account', () => {
  it.each(ROLES)('lets the %s change their name but not their role', async (role) => {
    const { strapi } = app;
    const rolesOf = async (): Promise<string[]> => {
      const where = { id: desk[role].id };
      const user = await strapi.db.query('admin::user').findOne({ where, populate: ['roles'] });
      return user.roles.map(({ code }: { code: string }) => code);
    };
    const before = await rolesOf();
    const superAdmin = await strapi.service('admin::role').getSuperAdmin();
    const raised = await desk[role].put('/admin/users/me', { roles: [superAdmin.id] });
    expect(raised.status).toBe(400);
    expect(await rolesOf()).toEqual(before);
    const renamed = await desk[role].put('/admin/users/me', { firstname: 'Renamed' });
    expect([renamed.status, renamed.body.data.firstname]).toEqual([200, 'Renamed']);
  });
});

describe('the media library', () => {
  const FILE = 'plugin::upload.file';
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  );
  const upload = (session: AdminSession, path: string) =>
    app.request
      .post(path)
      .set('Authorization', session.authorization)
      .attach('files', png, { filename: 'dot.png', contentType: 'image/png' });
  const makeFile = async (): Promise<number> =>
    (await upload(administrator, '/upload')).body[0].id as number;

  const UPLOADERS: Role[] = ['editor-in-chief', 'editor'];
  const KEEPERS: Role[] = ['editor-in-chief'];
  type FileDoor = [
    what: string,
    may: Role[],
    send: (s: AdminSession, id: number) => Promise<{ status: number }>,
  ];

  const fileDoors: FileDoor[] = [
    ['uploads', UPLOADERS, async (s) => upload(s, '/upload')],
    ['uploads one file', UPLOADERS, async (s) => upload(s, '/upload/files')],
    [
      'makes a folder',
      UPLOADERS,
      async (s) =>
        s.post('/upload/folders', { name: `f-${Date.now()}-${Math.random()}`, parent: null }),
    ],
    ['replaces a file', KEEPERS, async (s, id) => upload(s, `/upload/files/${id}/replace`)],
    ['replaces a file, old way', KEEPERS, async (s, id) => upload(s, `/upload?id=${id}`)],
    [
      'rewords a file',
      KEEPERS,
      async (s, id) => s.put(`/upload/files/${id}`, { fileInfo: { alternativeText: 'Dot' } }),
    ],
    [
      'rewords a file, old way',
      KEEPERS,
      async (s, id) => s.post(`/upload?id=${id}`, { fileInfo: { alternativeText: 'Dot' } }),
    ],
    ['deletes a file', KEEPERS, async (s, id) => s.delete(`/upload/files/${id}`)],
    [
      'deletes files in bulk',
      KEEPERS,
      async (s, id) => s.post('/upload/actions/bulk-delete', { fileIds: [id] }),
    ],
  ];

  const cases = (permitted: boolean) =>
    fileDoors.flatMap(([what, may, send]) =>
      ROLES.filter((role) => may.includes(role) === permitted).map(
        (role) => [role, what, send] as const,
      ),
    );
  const stored = async () => [await rowsOf(app, FILE), await rowsOf(app, 'plugin::upload.folder')];

  it.each(cases(true))('the %s %s', async (role, _what, send) => {
    const id = await makeFile();
    const before = await stored();
    expect([200, 201]).toContain((await send(desk[role], id)).status);
    expect(await stored()).not.toEqual(before);
  });

  it.each(cases(false))('the %s never %s', async (role, _what, send) => {
    const id = await makeFile();
    const before = await stored();
    expect((await send(desk[role], id)).status).toBe(403);
    expect(await stored()).toEqual(before);
  });

  it('fetches nothing from elsewhere, for nobody', async () => {
    for (const person of [...Object.values(desk), administrator]) {
      const answer = await person.post('/upload/actions/upload-from-urls', {
        urls: ['http://example.org/x.png'],
      });
      expect(answer.status).toBe(405);
    }
  });

  it.each(ROLES)('shows itself to the %s', async (role) => {
    await makeFile();
    const answer = await desk[role].get('/upload/files');
    expect(answer.status).toBe(200);
    expect(answer.body.results.length).toBeGreaterThan(0);
  });
});
