// @ts-check
import { databaseTarget } from '../../src/cli/start/database-target.mjs';
import { openPostgres } from '../../src/cli/start/postgres-session.mjs';
import { createProgress } from '../../src/cli/start/progress.mjs';
import { runCommand } from '../../src/cli/start/run-command.mjs';
import { serveInTurn } from '../../src/cli/start/serve-in-turn.mjs';

/** A start as `npm start` makes one, of a server that is compiled already (DIST), without the panel. */
runCommand(async () => ({
  run: async ({ root, env, say }) => {
    const target = databaseTarget(env, root);
    const session = target.client === 'postgres' ? await openPostgres(root, target) : undefined;
    // What a first start shows on a terminal is for nobody here.
    const progress = createProgress({ write: () => undefined });
    await serveInTurn({ root, env, say, progress }, target, session, {
      dist: env.DIST,
      panel: false,
    });
  },
}));
