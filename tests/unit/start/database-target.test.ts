import { expect, test } from 'vitest';
import { databaseTarget } from '../../../src/cli/start/database-target.mjs';

const settings = { DATABASE_CLIENT: 'postgres', DATABASE_URL: 'postgresql://u:p@pooler:6432/d' };
const direct = 'postgresql://u:p@server:5432/d';

const sessionOf = (env: NodeJS.ProcessEnv): unknown => {
  const target = databaseTarget(env, '/srv/dajuan');
  return 'session' in target ? target.session : undefined;
};

test('what must stay one session goes past the pooler, where the way is told', () => {
  expect(sessionOf({ ...settings, DATABASE_LISTEN_URL: direct })).toMatchObject({
    connectionString: direct,
  });
});

test('else it goes the way of everything', () => {
  expect(sessionOf(settings)).toMatchObject({ connectionString: settings.DATABASE_URL });
});
