import type { Mutant } from './mutant';

const KEYS = 'tests/trust/system-keys.test.ts';

/** That a document stays whole: what no caller may write, and what no row may be. */
export const integrityRules: readonly Mutant[] = [
  {
    rule: 'No key of the system is taken from what the panel sends',
    file: 'src/document-middlewares/system-keys/index.js',
    find: 'data: { ...kept, ...creatorsOf(strapi, data) }',
    replace: 'data',
    tests: [KEYS],
  },
  {
    rule: 'A key of the system in a body is refused outside the panel',
    file: 'src/document-middlewares/system-keys/refuse-system-keys.js',
    find: 'if (found.length === 0)',
    replace: 'if (true)',
    tests: [KEYS],
  },
  {
    rule: 'REST says where a key of the system belongs',
    file: 'src/strapi-seams/before-input-validation.js',
    find: 'look(data, contentType);',
    replace: '',
    tests: [KEYS],
  },
  {
    rule: 'GraphQL says where a key of the system belongs',
    file: 'src/graphql/system-key-errors.js',
    find: 'if (key)',
    replace: 'if (false)',
    tests: [KEYS],
  },
  {
    rule: 'A form of another document is refused',
    file: 'src/middlewares/panel-body.js',
    find: 'documentId !== addressed',
    replace: 'false',
    tests: ['tests/strapi/roles/panel-bodies.test.ts'],
  },
  {
    rule: 'A form of another language is refused',
    file: 'src/middlewares/panel-body.js',
    find: 'if (locale !== meant)',
    replace: 'if (false)',
    tests: ['tests/strapi/roles/panel-bodies.test.ts'],
  },
  {
    rule: 'A relation names documents, not versions of them',
    file: 'src/domain/translation/name-documents.js',
    find: 'if (!isList)',
    replace: 'if (true) return input; if (!isList)',
    tests: ['tests/strapi/shared-structure/foreign-rows.test.ts'],
  },
  {
    rule: 'A component is named once',
    file: 'src/domain/content-rules/check-data.js',
    find: 'if (new Set(ids).size < ids.length)',
    replace: 'if (false)',
    tests: ['tests/strapi/shared-structure/foreign-rows.test.ts'],
  },
  {
    rule: 'An edition that was published before snapshots has its first from the upgrade on',
    file: 'src/setup/issue-missing-snapshots.js',
    find: 'if (missing.length === 0)',
    replace: 'if (true)',
    tests: ['tests/strapi/history/first-snapshots.test.ts'],
  },
];
