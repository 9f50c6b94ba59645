import type { Mutant } from './mutant';

const inStructure = (name: string): string =>
  `src/document-middlewares/shared-structure/${name}.js`;
const structure = (...names: string[]): string[] =>
  names.map((name) => `tests/strapi/shared-structure/${name}.test.ts`);

/** What goes public, and when. */
export const publicationRules: readonly Mutant[] = [
  {
    rule: 'Publishing English takes its facts from the published Chinese, never from the draft',
    file: inStructure('publish'),
    find: `    await (0, follow_1.mirror)(write, document, source, draft);
    const result = await next();
    await (0, follow_1.mirror)(write, document, source, published, lasting);`,
    replace: '    const result = await next();',
    tests: structure('publication'),
  },
  {
    rule: 'English whose Chinese was never published is refused',
    file: inStructure('publish'),
    find: 'if (!(await (0, version_1.findRow)(write, document, source))) {',
    replace: 'if (false) {',
    tests: structure('publication'),
  },
  {
    rule: 'What English shows lasts while the Chinese of it is withdrawn',
    file: inStructure('publish'),
    find: 'source, published, lasting);',
    replace: 'source, published);',
    tests: structure('publication'),
  },
  {
    rule: 'A publication answers with the facts that went public',
    file: inStructure('publish'),
    find: 'await (0, follow_1.mirror)(write, document, source, draft);',
    replace: '',
    tests: structure('publication'),
  },
  {
    rule: 'A translation looks modified exactly while it differs from what readers see',
    file: inStructure('settle-modified'),
    find: 'if (!draft)',
    replace: 'if (true)',
    tests: structure('publication'),
  },
  {
    rule: 'A draft that nobody ever published cannot be discarded',
    file: inStructure('publish'),
    find: "if (!(await (0, version_1.findRow)(write, document, { locale, status: 'published' }))) {",
    replace: 'if (false) {',
    tests: structure('whole-documents'),
  },
  {
    rule: 'Several languages are published source first',
    file: inStructure('locales'),
    find: 'Number(other === source_locale_1.SOURCE_LOCALE) - Number(one === source_locale_1.SOURCE_LOCALE)',
    replace:
      'Number(one === source_locale_1.SOURCE_LOCALE) - Number(other === source_locale_1.SOURCE_LOCALE)',
    tests: structure('whole-documents'),
  },
  {
    rule: 'After English is published its draft goes on following the Chinese draft',
    file: inStructure('publish'),
    find: "await (0, follow_1.mirror)(write, document, { locale: source_locale_1.SOURCE_LOCALE, status: 'draft' }, draft)",
    replace: 'false',
    tests: structure('publication'),
  },
  {
    rule: 'Publishing Chinese changes its facts in the published English at the same moment',
    file: inStructure('publish'),
    find: "await (0, follow_1.followEverywhere)(write, document, 'published');",
    replace: '',
    tests: structure('publication'),
  },
  {
    rule: 'Publishing Chinese changes just the facts in the published English',
    file: inStructure('publish'),
    find: "await (0, follow_1.followEverywhere)(write, document, 'published');",
    replace: `await (0, follow_1.followEverywhere)(write, document, 'published');
    if (await (0, version_1.findRow)(write, document, { locale: 'en', status: 'published' }))
        await (0, service_1.documentsOf)(write, document.uid).publish({ ...document, locale: 'en' });`,
    tests: structure('publication'),
  },
  {
    rule: 'Publishing one language does not take away what only the other shows',
    file: inStructure('mirror-relations'),
    find: "to.status === 'published' ? await beyondSource(write, relation, from, present) : []",
    replace: '[]',
    tests: structure('publication', 'whole-documents'),
  },
  {
    rule: 'Unpublishing one language changes nothing that readers see in another',
    file: inStructure('index'),
    find: 'unpublish: (_write, _context, next) => next(),',
    replace: `unpublish: (_write, context, next) => {
        context.params = { ...context.params, locale: '*' };
        return next();
    },`,
    tests: structure('publication'),
  },
  {
    rule: 'Discarding the Chinese draft takes its facts back in English too',
    file: inStructure('publish'),
    find: "await (0, follow_1.followEverywhere)(write, document, 'draft');",
    replace: 'void 0;',
    tests: structure('publication', 'whole-documents'),
  },
  {
    rule: 'Discarding the English draft leaves it on the facts of the Chinese draft',
    file: inStructure('publish'),
    find: "await (0, follow_1.followIn)(write, document, locale, 'draft');",
    replace: 'void 0;',
    tests: structure('publication', 'whole-documents'),
  },
  {
    rule: 'Deleting English over GraphQL deletes English',
    file: 'src/graphql/delete-in-locale.js',
    find: '...(locale && { locale })',
    replace: '',
    tests: structure('deletion'),
  },
  {
    rule: 'Deleting the Chinese deletes its translations',
    file: inStructure('whole-document'),
    find: "locales.includes(source_locale_1.SOURCE_LOCALE) ? '*' : locales",
    replace: 'locales',
    tests: structure('deletion'),
  },
  {
    rule: 'Deleting the English leaves the Chinese whole',
    file: inStructure('whole-document'),
    find: "locales.includes(source_locale_1.SOURCE_LOCALE) ? '*' : locales",
    replace: "'*'",
    tests: structure('deletion'),
  },
];
