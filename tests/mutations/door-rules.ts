import type { Mutant } from './mutant';

const tests = ['tests/trust/doors.test.ts'];

/** Doors of Strapi's that are shut. */
export const doorRules: readonly Mutant[] = [
  {
    rule: 'A route of Strapi’s that nothing uses is taken away',
    file: 'src/setup/remove-unused-routes.js',
    find: 'router.routes = router.routes.filter((one) => !isMeant(one));',
    replace: '',
    tests,
  },
  {
    rule: 'Strapi’s door for language models stays shut',
    file: 'config/server.js',
    find: 'mcp: { enabled: false }',
    replace: 'mcp: { enabled: true }',
    tests,
  },
  {
    rule: 'A body that Strapi trusts is looked at first',
    file: 'src/setup/check-panel-bodies.js',
    find: 'if (!Array.isArray(items) || !items.every(isObject))',
    replace: 'if (false)',
    tests,
  },
];
