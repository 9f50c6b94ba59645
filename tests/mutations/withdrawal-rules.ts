import type { Mutant } from './mutant';

const acts = 'src/document-middlewares/edition-acts';
const at = (...names: string[]): string[] => names.map((name) => `tests/strapi/${name}.test.ts`);

/** What readers were told stands: how an edition is taken from them, and what may follow. */
export const withdrawalRules: readonly Mutant[] = [
  {
    rule: 'A public edition is taken from readers with a reason alone',
    file: `${acts}/index.js`,
    find: 'if (concerned.length === 0)',
    replace: 'if (true)',
    tests: at('editions/taking-away'),
  },
  {
    rule: 'A public edition keeps its year',
    file: 'src/document-middlewares/references/keep-edition.js',
    find: 'await refuseWhilePublic(write, edition);',
    replace: '',
    tests: at('editions/taking-away'),
  },
  {
    rule: 'A number is never given twice in a year',
    file: 'src/snapshots/issue-snapshots.js',
    find: 'last?.number ?? 0, ',
    replace: '0, ',
    tests: at('editions/taking-away'),
  },
  {
    rule: 'What is scheduled for an edition is cancelled when it is withdrawn',
    file: 'src/schedules/withdraw-and-cancel.js',
    find: "if (state === 'waiting' && isConcerned) {",
    replace: 'if (false) {',
    tests: at('schedules/schedules'),
  },
  {
    rule: 'A translation is not scheduled before its source',
    file: 'src/schedules/add-schedule.js',
    find: 'if (shown.includes(source_locale_1.SOURCE_LOCALE))',
    replace: 'if (true)',
    tests: at('schedules/schedule-routes'),
  },
  {
    rule: 'A translation is not ready while its source is not public',
    file: 'src/readiness/readiness-of.js',
    find: 'if (rows.every(({ publishedAt }) => publishedAt === null)) {',
    replace: 'if (false) {',
    tests: at('readiness/source-first'),
  },
  {
    rule: 'A translation is not ready while it agrees with the draft of its source alone',
    file: 'src/readiness/readiness-of.js',
    find: '!known.has(nameOf(finding))',
    replace: 'false',
    tests: at('readiness/source-first'),
  },
  {
    rule: 'No edition is published that says otherwise than a correction told readers',
    file: 'src/readiness/findings-of.js',
    find: '(0, told_corrections_1.findUntold)(strapi, edition, loaded.metrics)',
    replace: '[]',
    tests: at('history/told-corrections'),
  },
  {
    rule: 'No metric is published alone that says otherwise than a correction told readers',
    file: `${acts}/index.js`,
    find: 'await refuseUntold(write, document);',
    replace: ';',
    tests: at('history/told-corrections'),
  },
  {
    rule: 'A correction to a count that is none is refused',
    file: `${acts}/correction/refuse-untrue-texts.js`,
    find: ", 'unusual-count'",
    replace: '',
    tests: at('history/correction'),
  },
  {
    rule: 'What an API token makes public is recorded as published',
    file: 'src/document-middlewares/record-acts.js',
    find: 'isTwofold ? [act, publication] : [act]',
    replace: '[act]',
    tests: at('audit/trail'),
  },
  {
    rule: 'The audit trail is for those who may read it',
    file: 'src/desk/admin-route.js',
    find: 'if (!context.state.userAbility.can(action))',
    replace: 'if (false)',
    tests: at('audit/trail'),
  },
  {
    rule: 'What is not kept here is kept nowhere',
    file: 'src/public-cache/front-door.js',
    find: 'unkept(request, response);',
    replace: 'stack(request, response);',
    tests: at('public-cache/unkept'),
  },
];
