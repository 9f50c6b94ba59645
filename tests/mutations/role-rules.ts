import type { Mutant } from './mutant';

const PERMITS = 'src/document-middlewares/permits-needed.js';
const inRoles = (name: string): string => `src/setup/admin-roles/${name}.js`;
const roles = (...names: string[]): string[] =>
  names.map((name) => `tests/strapi/roles/${name}.test.ts`);

/** The doors of the content manager that Strapi leaves open from one language to another. */
const doors: Mutant[] = [
  {
    rule: 'Every write is asked for in every locale it concerns',
    file: 'src/document-middlewares/index.js',
    find: '(0, admin_locale_permissions_1.adminLocalePermissions)(strapi),',
    replace: '',
    tests: roles('content-doors'),
  },
  {
    rule: 'Making a document, or a copy of one, takes the right to make it in Chinese',
    file: PERMITS,
    find: "each('create', unique([source_locale_1.SOURCE_LOCALE, ...named]))",
    replace: '[]',
    tests: roles('content-doors', 'more-content-doors'),
  },
  {
    rule: 'Adding a language takes the right to make documents in it',
    file: PERMITS,
    find: "...each('create', named.filter((code) => !hasDraft(code))),",
    replace: '',
    tests: roles('content-doors'),
  },
  {
    rule: 'Deleting what readers see takes the right to publish',
    file: PERMITS,
    find: "...fromReaders.map((permit) => ({ ...permit, refusedAs: 'delete-published' })),",
    replace: '',
    tests: roles('content-doors'),
  },
  {
    rule: 'Deleting the Chinese takes the right to withdraw its translations',
    file: PERMITS,
    find: 'const gone = named.includes(source_locale_1.SOURCE_LOCALE)',
    replace: 'const gone = false',
    tests: roles('content-doors'),
  },
  {
    rule: 'A write in all languages takes the right in each',
    file: PERMITS,
    find: "if (!given.includes('*'))",
    replace: 'if (true)',
    tests: roles('content-doors', 'odd-locales'),
  },
  {
    rule: 'Writes that a permitted write sets off are not asked for again',
    file: 'src/document-middlewares/admin-locale-permissions.js',
    find: 'return permitted.run(true, next);',
    replace: 'return next();',
    tests: roles('other-writers', 'content-doors'),
  },
  {
    rule: 'A refusal says what a role may not do, in the caller’s language',
    file: 'src/index.js',
    find: '(0, name_refusals_1.nameRefusals)(strapi);',
    replace: '',
    tests: roles('content-doors'),
  },
  {
    rule: 'Settings that Strapi leaves open to everyone at the desk are the administrator’s',
    file: 'src/index.js',
    find: '(0, close_open_routes_1.closeOpenRoutes)(strapi);',
    replace: '',
    tests: roles('other-doors'),
  },
];

/** What each role is given on a first start. */
const grants: Mutant[] = [
  {
    rule: 'The editor-in-chief publishes',
    file: inRoles('editor-in-chief'),
    find: 'publish: everything,',
    replace: '',
    tests: roles('content-doors'),
  },
  {
    rule: 'The editor does not publish',
    file: inRoles('editor'),
    find: 'delete: source,',
    replace: 'delete: source, publish: source,',
    tests: roles('content-doors'),
  },
  {
    rule: 'The editor writes the source locale only',
    file: inRoles('editor'),
    find: "locales: ['zh-Hans']",
    replace: "locales: 'all'",
    tests: roles('content-doors'),
  },
  {
    rule: 'The editor replaces no file that readers see',
    file: inRoles('editor'),
    find: "'plugin::upload.assets.create',",
    replace: "'plugin::upload.assets.create', 'plugin::upload.assets.update',",
    tests: roles('other-doors'),
  },
  {
    rule: 'The translator reads everything',
    file: inRoles('translator'),
    find: "read: { locales: 'all'",
    replace: "read: { locales: ['en']",
    tests: roles('fields'),
  },
  {
    rule: 'The translator writes English only',
    file: inRoles('translator'),
    find: "locales: ['en']",
    replace: "locales: 'all'",
    tests: roles('content-doors'),
  },
  {
    rule: 'The translator writes language fields only',
    file: inRoles('translator'),
    find: "fields: 'language'",
    replace: "fields: 'all'",
    tests: roles('fields'),
  },
  {
    rule: 'The roles are made on the first start',
    file: 'src/setup/admin-roles/make-admin-roles.js',
    find: 'if (await mark.get())',
    replace: 'if (false)',
    tests: roles('first-start'),
  },
  {
    rule: 'Strapi’s own roles, which know no languages, go',
    file: 'src/setup/admin-roles/make-admin-roles.js',
    find: 'await removeUnusedStrapiRoles(strapi);',
    replace: '',
    tests: roles('first-start'),
  },
];

/** The rules of who may do what at the desk. */
export const roleRules: readonly Mutant[] = [...doors, ...grants];
