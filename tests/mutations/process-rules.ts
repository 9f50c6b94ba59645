import type { Mutant } from './mutant';

/** What holds whenever a process dies, stops or starts beside another. */
export const processRules: readonly Mutant[] = [
  {
    rule: 'An edition becomes public in one commit',
    file: 'src/document-middlewares/edition-acts/publish-members.js',
    find: '    if (locale === source_locale_1.SOURCE_LOCALE)\n        await publishSource',
    replace: `    await write.trx.raw('commit');
    await write.trx.raw('begin');
    if (locale === source_locale_1.SOURCE_LOCALE)
        await publishSource`,
    tests: ['tests/trust/killed-publications.test.ts'],
  },
  {
    rule: 'A server that is told to stop answers what is under way, over GraphQL too',
    file: 'config/plugins.js',
    find: 'stopOnTerminationSignals: false,',
    replace: '',
    tests: ['tests/trust/stop-in-flight.long.test.ts'],
  },
];
