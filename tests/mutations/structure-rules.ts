import type { Mutant } from './mutant';

const inStructure = (name: string): string =>
  `src/document-middlewares/shared-structure/${name}.js`;
const structure = (...names: string[]): string[] =>
  names.map((name) => `tests/strapi/shared-structure/${name}.test.ts`);

/** What a translation owes its source. */
const following: Mutant[] = [
  {
    rule: 'Whoever writes, structure and facts are the source locale’s',
    file: inStructure('index'),
    find: 'return rule ? inWrite((write) => rule(write, context, next)) : next();',
    replace: 'return next();',
    tests: structure('follow'),
  },
  {
    rule: 'Adding English to a document gives it its English place at once',
    file: inStructure('write-draft'),
    find: "await (0, follow_1.followIn)(write, document, locale, 'draft');",
    replace: '',
    tests: structure('follow'),
  },
  {
    rule: 'A section added, moved or removed in Chinese is added, moved or removed in English',
    file: inStructure('write-draft'),
    find: "if (!draft)\n        return draft;\n    await (0, follow_1.followEverywhere)(write, document, 'draft');",
    replace: 'if (!draft)\n        return draft;',
    tests: structure('follow'),
  },
  {
    rule: 'A section moved in Chinese is moved in English',
    file: inStructure('mirror-relations'),
    find: 'if (row && sameOrders(orders, row.orders))',
    replace: 'if (row)',
    tests: structure('follow'),
  },
  {
    rule: 'A section removed in Chinese is removed in English',
    file: inStructure('mirror-relations'),
    find: 'if (extra.length > 0) {',
    replace: 'if (false) {',
    tests: structure('follow'),
  },
  {
    rule: 'Relations are the source locale’s, in every locale',
    file: inStructure('follow'),
    find: 'await (0, mirror_relations_1.mirrorRelations)(write, (0, version_1.only)(document), from, to, lasting)',
    replace: 'false',
    tests: structure('follow'),
  },
  {
    rule: 'Keys, values, qualifiers and dates are the source locale’s, in every locale',
    file: inStructure('follow'),
    find: 'await (0, mirror_scalars_1.mirrorScalars)(write, document, from, to)',
    replace: 'false',
    tests: structure('follow'),
  },
  {
    rule: 'Which picture a photo is, is the source locale’s, in every locale',
    file: inStructure('follow'),
    find: 'await (0, mirror_media_1.mirrorMedia)(write, document, from, to)',
    replace: 'false',
    tests: structure('follow'),
  },
  {
    rule: 'A new document takes its members from where they were, in every locale',
    file: inStructure('write-draft'),
    find: "documentId: draft.documentId };\n    await (0, follow_1.followEverywhere)(write, document, 'draft');",
    replace: 'documentId: draft.documentId };',
    tests: structure('random-writes'),
  },
  {
    rule: 'Strapi’s own copying, from whatever locale was written last, is off',
    file: 'src/document-middlewares/index.js',
    find: '(0, own_sync_1.switchOffOwnSync)(strapi);',
    replace: '',
    tests: structure('follow', 'publication'),
  },
  {
    rule: 'A document begins in the source locale',
    file: inStructure('write-draft'),
    find: "throw (0, refusal_1.refusal)('source.first', 'locale', { source: source_locale_1.SOURCE_LOCALE });",
    replace: '',
    tests: structure('read-only'),
  },
  {
    rule: 'A title given to a copy is not written into its English',
    file: inStructure('whole-document'),
    find: 'data: part(true) };',
    replace: 'data: params.data };',
    tests: structure('whole-documents'),
  },
];

/** What a translation may not write. */
const readOnly: Mutant[] = [
  {
    rule: 'REST and GraphQL answer an attempt to change a fact in a translation with 400',
    file: inStructure('translation-data'),
    find: 'if (!same)',
    replace: 'if (false)',
    tests: structure('read-only'),
  },
  {
    rule: 'REST and GraphQL accept unchanged facts in a translation',
    file: inStructure('translation-data'),
    find: 'if (!same)',
    replace: 'if (true)',
    tests: structure('read-only'),
  },
  {
    rule: 'What the admin panel sends back for facts of a translation is ignored',
    file: inStructure('translation-data'),
    find: 'if (ignore || given.length === 0)',
    replace: 'if (given.length === 0)',
    tests: structure('read-only'),
  },
  {
    rule: 'Ignoring is for the admin panel alone',
    file: 'src/document-middlewares/caller.js',
    find: "=== 'admin'",
    replace: "!== 'nobody'",
    tests: structure('read-only'),
  },
];

/** The rules of one structure in two languages. */
export const structureRules: readonly Mutant[] = [...following, ...readOnly];
