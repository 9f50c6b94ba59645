import type { Mutant } from './mutant';

const inContentRules = (name: string): string =>
  `src/document-middlewares/content-rules/${name}.js`;
const contentModel = (...names: string[]): string[] =>
  names.map((name) => `tests/strapi/content-model/${name}.test.ts`);

/** What a document must hold, whoever writes it. */
export const contentRules: readonly Mutant[] = [
  {
    rule: 'A required fact never blocks English',
    file: inContentRules('check-before-publication'),
    find: 'attribute.required && (locale === source_locale_1.SOURCE_LOCALE || !(0, shared_attributes_1.isShared)(attribute))',
    replace: 'attribute.required',
    tests: ['tests/strapi/shared-structure/publication.test.ts'],
  },
  {
    rule: 'A malformed field is refused, in a draft too',
    file: inContentRules('index'),
    find: '(0, refuse_findings_1.refuseFindings)((0, check_given_1.checkGiven)(write.strapi, uid, locale, params.data ?? {}));',
    replace: '',
    tests: contentModel('malformed-fields'),
  },
  {
    rule: 'The fields of a document agree with each other',
    file: inContentRules('index'),
    find: '(0, refuse_findings_1.refuseFindings)(await (0, check_together_1.checkTogether)(write, document, version));',
    replace: '',
    tests: contentModel('agreeing-fields'),
  },
  {
    rule: 'What is published has all its required fields',
    file: inContentRules('index'),
    find: '(0, refuse_findings_1.refuseFindings)(await (0, check_before_publication_1.checkBeforePublication)(write, document, locale));',
    replace: '',
    tests: contentModel('required-fields'),
  },
  {
    rule: 'A year, a unit’s code and a source term are unique',
    file: inContentRules('refuse-duplicates'),
    find: 'if (other)',
    replace: 'if (false)',
    tests: contentModel('unique-names'),
  },
  {
    rule: 'A metric’s key and a section’s slug are unique within an edition',
    file: inContentRules('refuse-duplicates'),
    find: 'if (twin !== undefined)',
    replace: 'if (false)',
    tests: contentModel('unique-names'),
  },
  {
    rule: 'A name is unique among what readers see, too',
    file: inContentRules('index'),
    find: "await holdSource(write, document, 'published');",
    replace: 'return result;',
    tests: contentModel('unique-names'),
  },
];
