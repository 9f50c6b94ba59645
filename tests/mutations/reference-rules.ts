import type { Mutant } from './mutant';

const inReferences = (name: string): string => `src/document-middlewares/references/${name}.js`;
const prose = (...names: string[]): string[] =>
  names.map((name) => `tests/strapi/prose/${name}.test.ts`);

/** What references to metrics ask of prose, and of what it refers to. */
export const referenceRules: readonly Mutant[] = [
  {
    rule: 'Prose with a broken reference is not published',
    file: inReferences('index'),
    find: 'if (locale !== undefined)',
    replace: 'if (false)',
    tests: prose('publication'),
  },
  {
    rule: 'A reference to an unpublished metric is not published',
    file: 'src/prose/check-prose.js',
    find: "const published = library.resolver('published', edition);",
    replace: "const published = library.resolver('draft', edition);",
    tests: prose('publication'),
  },
  {
    rule: 'A metric that is referred to is neither deleted nor withdrawn',
    file: inReferences('keep-metric'),
    find: 'if (await leavesFacts(write, params))',
    replace: 'if (true)',
    tests: prose('referred-to'),
  },
  {
    rule: 'A metric that is referred to keeps its key',
    file: inReferences('keep-metric'),
    find: 'if (!moved && after.key === before.key)',
    replace: 'if (!moved)',
    tests: prose('referred-to'),
  },
  {
    rule: 'An edition that others refer to is neither deleted nor withdrawn',
    file: inReferences('keep-edition'),
    find: 'if (!concernsSource(params))',
    replace: 'if (true)',
    tests: prose('referred-to'),
  },
  {
    rule: 'An edition keeps the metrics that prose refers to',
    file: inReferences('keep-edition'),
    find: 'keys.filter((one) => !after?.keys.includes(one))',
    replace: '[]',
    tests: prose('referred-to'),
  },
  {
    rule: 'Published prose keeps the edition its references are looked up in',
    file: inReferences('keep-members'),
    find: 'if (lost.length === 0)',
    replace: 'if (true)',
    tests: prose('referred-to'),
  },
  {
    rule: 'Prose as it is stored is for API tokens only',
    file: 'src/document-middlewares/refuse-raw-prose.js',
    find: '(0, reads_published_only_1.readsPublishedOnly)(state) && ',
    replace: 'false && ',
    tests: prose('answers'),
  },
  {
    rule: 'A published answer is written from published facts',
    file: 'src/prose/prose-owners.js',
    find: "status: publishedAt ? 'published' : 'draft'",
    replace: "status: 'draft'",
    tests: prose('answers'),
  },
  {
    rule: 'Only who may read metrics is told where they are used',
    file: 'src/desk/metric-routes.js',
    find: '(0, content_permission_1.readableLocales)(strapi, context, METRIC);',
    replace: '',
    tests: prose('usage'),
  },
];
