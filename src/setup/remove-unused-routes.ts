import type { Core } from '@strapi/strapi';

interface Route {
  readonly method: string;
  readonly path: string;
}

interface Router {
  routes: Route[];
}

interface Removal {
  /** `admin` for the panel's own routes, else the name of a plugin. */
  readonly of: string;
  readonly door: 'admin' | 'content-api';
  /** What “METHOD /path” looks like, as the router has it. */
  readonly route: RegExp;
}

/** Routes of Strapi's that nothing here uses, and why nobody should find them. */
const REMOVALS: readonly Removal[] = [
  // Asks Strapi's licence server, on behalf of whoever is logged in.
  { of: 'admin', door: 'admin', route: /^GET \/license-trial-time-left$/ },
  // Speak to Strapi's paid services; config/admin switches those off.
  { of: 'admin', door: 'admin', route: /^GET \/ai-(?:usage|token)$/ },
  {
    of: 'upload',
    door: 'admin',
    route: /^POST \/(?:actions\/generate-ai-metadata|ai-metadata-jobs)$/,
  },
  // Fetches an address from inside the network. Strapi looks at where it leads, and then follows
  // wherever it redirects to.
  { of: 'upload', door: 'admin', route: /^POST \/actions\/upload-from-urls$/ },
  // There is no single type, and given the name of another these would act on whichever is first.
  { of: 'content-manager', door: 'admin', route: /^[A-Z]+ \/single-types\/:model(?:\/|$)/ },
  // Would send any text to anyone in this server's name.
  { of: 'email', door: 'content-api', route: /^POST \/$/ },
  { of: 'email', door: 'admin', route: /^POST \/$/ },
];

const routersOf = (strapi: Core.Strapi, { of, door }: Removal): Router[] => {
  const routers = of === 'admin' ? strapi.admin.routes : strapi.plugin(of).routes;
  const own = (routers as unknown as Record<string, Router | undefined>)[door];
  return own ? [own] : [];
};

/**
 * Takes routes of Strapi's away that nothing here uses. Call it in `register()`, before routes are
 * mounted.
 * @throws Error when an upgrade of Strapi moved one, so that none comes back unnoticed
 */
export const removeUnusedRoutes = (strapi: Core.Strapi): void => {
  for (const removal of REMOVALS) {
    const isMeant = ({ method, path }: Route) => removal.route.test(`${method} ${path}`);
    const routers = routersOf(strapi, removal).filter(({ routes }) => routes.some(isMeant));
    if (routers.length === 0) {
      throw new Error(`Strapi has no route ${removal.route.source} in ${removal.of} to remove`);
    }
    for (const router of routers) router.routes = router.routes.filter((one) => !isMeant(one));
  }
};
