import { runHalves } from './support/run-halves';

/** The whole suite. SQLite is done first, so what needs two servers is with it. */
const HALVES = [{ projects: ['unit', 'sqlite', 'two-servers'] }, { projects: ['postgres'] }];

void runHalves(HALVES, process.argv.slice(2)).then((passed) => {
  if (!passed) process.exitCode = 1;
});
