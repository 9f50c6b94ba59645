import type { Mutant } from './mutant';

const logIn = ['tests/strapi/sign-in/log-in.test.ts'];
const sessions = ['tests/strapi/sign-in/sessions.test.ts'];

/** Who may try to log in, how often and from where; what ends a session. */
export const signInRules: readonly Mutant[] = [
  {
    rule: 'Guesses are counted by account',
    file: 'src/sign-in/counters-for.js',
    find: 'email === undefined ? [] : [ofAccount]',
    replace: '[]',
    tests: logIn,
  },
  {
    rule: 'A browser that logged in before is counted apart',
    file: 'src/sign-in/counters-for.js',
    find: 'if (device !== undefined)',
    replace: 'if (false)',
    tests: logIn,
  },
  {
    rule: 'Who knows the password is not counted',
    file: 'src/sign-in/guard.js',
    find: 'if (!gate.countsSuccess)',
    replace: 'if (false)',
    tests: logIn,
  },
  {
    rule: 'A device cookie is signed',
    file: 'src/sign-in/device-cookie.js',
    find: 'cookies.get(name, { signed: true })',
    replace: 'cookies.get(name, { signed: false })',
    tests: logIn,
  },
  {
    rule: 'Nothing is tried that cannot be counted',
    file: 'src/sign-in/guard.js',
    find: 'unavailable(ctx);',
    replace: 'return next();',
    tests: logIn,
  },
  {
    rule: 'An e-mail is one account however it is written',
    file: 'src/sign-in/account-key.js',
    find: ".replace(INVISIBLE, '')",
    replace: '',
    tests: logIn,
  },
  {
    rule: 'Headers of nobody’s proxy are taken away',
    file: 'src/sign-in/forwarded-headers.js',
    find: 'const isBelieved = isProxy && ',
    replace: 'const isBelieved = ',
    tests: logIn,
  },
  {
    rule: 'A new password and a blocked account end sessions',
    file: 'src/sign-in/end-sessions.js',
    find: 'password !== undefined || isActive === false',
    replace: 'false',
    tests: sessions,
  },
];
