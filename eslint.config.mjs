import fs from 'node:fs';
import js from '@eslint/js';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const zone = (target, from, message, except = []) => ({ target, from, except, message });

/** Which room may import from which: imports run one way (docs/rooms.md). */
const rooms = [
  zone('./config', './src', 'config imports nothing from src.'),
  zone('./src/domain', './src', 'domain imports domain only.', ['./domain']),
  zone('./src/domain/numerals', './src/domain', 'numerals is the ground floor.', ['./numerals']),
  zone('./src/domain/figures', './src/domain', 'figures stands on numerals alone.', [
    './numerals',
    './figures',
  ]),
  zone(
    './src/domain/metric-references',
    './src/domain',
    'metric references stand on figures and numerals.',
    ['./numerals', './figures', './metric-references'],
  ),
  ...[
    ['messages', []],
    ['strapi-seams', ['messages']],
    ['media', ['messages', 'operations', 'strapi-seams']],
    ['backup', ['events', 'messages']],
    ['integrity', ['audit', 'document-middlewares', 'media', 'messages']],
    ['operations', []],
    ['outage', ['change-log', 'messages', 'strapi-seams']],
    ['change-log', ['operations']],
    ['admin', ['domain']],
    ['reader', ['domain']],
    ['public-cache', ['change-log', 'messages', 'strapi-seams']],
    ['prose', ['domain', 'messages']],
    ['readiness', ['domain', 'messages', 'prose', 'snapshots']],
    ['audit', ['domain', 'messages']],
    ['snapshots', ['audit', 'change-log', 'domain', 'events', 'media', 'messages', 'prose']],
    ['api', ['domain', 'messages', 'prose', 'readiness', 'snapshots']],
    [
      'document-middlewares',
      [
        'audit',
        'domain',
        'messages',
        'operations',
        'prose',
        'readiness',
        'snapshots',
        'strapi-seams',
      ],
    ],
    [
      'desk',
      [
        'audit',
        'document-middlewares',
        'domain',
        'events',
        'messages',
        'prose',
        'readiness',
        'schedules',
        'snapshots',
      ],
    ],
    ['events', ['audit', 'domain']],
    ['schedules', ['audit', 'document-middlewares', 'domain', 'messages', 'snapshots']],
    ['sign-in', ['audit', 'messages', 'strapi-seams']],
    ['workers', ['events', 'schedules']],
  ].map(([room, others]) =>
    zone(`./src/${room}`, './src', `${room} imports ${[...others, 'itself'].join(', ')} only.`, [
      `./${room}`,
      ...others.map((other) => `./${other}`),
    ]),
  ),
  zone('./src', './src/cli', 'Nothing imports the command line.', ['../cli']),
  zone('./src', './tests', 'The product does not import its tests.'),
  ...fs
    .readdirSync('src/api', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) =>
      zone(
        `./src/api/${name}`,
        './src/api',
        'One api folder reaches another through strapi.documents() or strapi.service().',
        [`./${name}`],
      ),
    ),
];

const noClock = (selector, what) => ({
  selector,
  message: `domain is pure: ${what} comes in as an argument.`,
});

const nodeGlobals = [
  'Buffer',
  'URL',
  'clearInterval',
  'clearTimeout',
  'console',
  'fetch',
  'process',
  'setInterval',
  'setTimeout',
];

export default tseslint.config(
  {
    ignores: [
      'dist/',
      '.cache/',
      '.strapi/',
      '.stryker-tmp/',
      'reports/',
      'node_modules/',
      'public/',
      'src/types/generated/',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx,mts}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './tests/tsconfig.json', './src/admin/tsconfig.json'],
      },
    },
    rules: {
      // Strapi's services are typed `any` where they cross from plugin to plugin: each such value
      // is given its type where it comes in, and `any` is written nowhere.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowNullish: false },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      // Hooks and helpers are taken out of their objects by name; none of them uses `this`.
      '@typescript-eslint/unbound-method': 'off',
      // `async` also says that errors come as rejections.
      '@typescript-eslint/require-await': 'off',
      // Lengths are counted in code points, as PostgreSQL counts characters.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['**/*.{ts,tsx,mts,mjs}'],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [
        createNodeResolver({ extensions: ['.ts', '.tsx', '.mjs', '.json'] }),
      ],
    },
    languageOptions: {
      globals: Object.fromEntries(nodeGlobals.map((name) => [name, 'readonly'])),
    },
    rules: {
      'no-console': 'error',
      'max-lines': ['error', 250],
      eqeqeq: 'error',
      'import-x/no-cycle': 'error',
      'import-x/no-restricted-paths': ['error', { zones: rooms }],
    },
  },
  {
    files: ['src/domain/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [{ regex: '^[^.]', message: 'domain is pure: no packages, no node: modules.' }],
        },
      ],
      'no-restricted-globals': ['error', 'process', 'console', 'strapi', 'setTimeout', 'fetch'],
      'no-restricted-syntax': [
        'error',
        noClock("MemberExpression[object.name='Date'][property.name='now']", 'the time'),
        noClock("NewExpression[callee.name='Date'][arguments.length=0]", 'the time'),
        noClock("MemberExpression[object.name='Math'][property.name='random']", 'chance'),
      ],
    },
  },
  {
    files: ['src/cli/**', 'database/seed/illustrations/**', 'tests/bench/**', 'tests/mutations/**'],
    rules: { 'no-console': 'off' },
  },
  { files: ['src/admin/**'], ...reactHooks.configs.flat['recommended-latest'] },
);
