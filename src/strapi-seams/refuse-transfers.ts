import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { say } from '../messages/say';

interface Route {
  readonly path: string;
  config?: { auth?: unknown; middlewares?: unknown[] };
}

/** The doors through which another Strapi writes into this one, or copies it. */
const DOORS = ['/transfer/runner/push', '/transfer/runner/pull'];
const GUARD = 'global::no-transfer';
const COMMANDS = ['import', 'transfer'];

/** Whether this process is Strapi's own command line, about to import or transfer. */
const transfersByCommand = ([, script = '', command = '']: readonly string[]): boolean =>
  /^strapi(?:\.js)?$/.test(path.basename(script)) && COMMANDS.includes(command);

/**
 * Refuses Strapi's import and transfer, which delete before they write and so always fail half way
 * against tables that are only added to. Call it in `register()`, before routes are mounted; from a
 * command line nothing has been written by then.
 * @throws Error, naming this seam, when an upgrade of Strapi has moved a door
 */
export const refuseTransfers = (strapi: Core.Strapi): void => {
  if (transfersByCommand(process.argv)) {
    process.stderr.write(
      `${say('transfer.refused', {}, 'zh-Hans')}\n${say('transfer.refused', {}, 'en')}\n`,
    );
    process.exit(1);
  }
  const routers = Object.values(
    strapi.admin.routes as unknown as Record<string, { routes: Route[] }>,
  );
  const routes = routers.flatMap((router) => router.routes);
  strapi.get('middlewares').set(GUARD, () => () => {
    throw new errors.ValidationError(say('transfer.refused'));
  });
  for (const door of DOORS) {
    const route = routes.find((candidate) => candidate.path === door);
    if (!route) throw new Error(`strapi-seams/refuse-transfers: Strapi has no route ${door}`);
    // Told before anyone is asked who they are: nobody gets further.
    route.config = { auth: false, middlewares: [GUARD] };
  }
};
