import type { Core } from '@strapi/strapi';

interface Route {
  method: string;
  path: string;
  config?: { policies?: unknown[] };
}

/** Strapi opens these to every logged-in administrator, a translator included. */
const OPEN_ROUTES = [
  {
    plugin: 'content-manager',
    method: 'PUT',
    path: '/components/:uid/configuration',
    needs: 'plugin::content-manager.components.configure-layout',
  },
  { plugin: 'i18n', method: 'PUT', path: '/settings', needs: 'plugin::i18n.locale.update' },
];

const adminRoutes = (strapi: Core.Strapi, plugin: string): Route[] => {
  const routers = strapi.plugin(plugin).routes as { admin?: { routes: Route[] } };
  return routers.admin?.routes ?? [];
};

/**
 * Puts a permission on the administration routes Strapi leaves without one: the layout of
 * components, the settings of internationalisation. Call it in `register()`, before
 * routes are mounted.
 * @throws Error when an upgrade of Strapi moved one of them, so that none is left open unnoticed
 */
export const closeOpenRoutes = (strapi: Core.Strapi): void => {
  for (const { plugin, method, path, needs } of OPEN_ROUTES) {
    const route = adminRoutes(strapi, plugin).find(
      (candidate) => candidate.method === method && candidate.path === path,
    );
    if (!route) throw new Error(`Strapi has no route ${method} ${path} in ${plugin} to close`);
    route.config = {
      ...route.config,
      policies: [
        'admin::isAuthenticatedAdmin',
        { name: 'admin::hasPermissions', config: { actions: [needs] } },
      ],
    };
  }
};
