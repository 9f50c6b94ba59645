import type { RBACMiddleware } from '@strapi/strapi/admin';

const MARKETPLACE = 'admin::marketplace.read';
/** In production content types cannot be changed, only looked at. */
const CONTENT_TYPE_BUILDER = 'plugin::content-type-builder.read';

/** Strapi's own webhooks are closed; the project has others. */
const STRAPI_WEBHOOKS = ['create', 'read', 'update', 'delete'].map(
  (action) => `admin::webhooks.${action}`,
);

const always = [MARKETPLACE, ...STRAPI_WEBHOOKS];
const withheld = process.env.NODE_ENV === 'production' ? [...always, CONTENT_TYPE_BUILDER] : always;

/** Keeps links to screens that nobody here has a use for out of the menu. */
export const withholdLinks: RBACMiddleware = () => (next) => (permissions) =>
  next(permissions.filter(({ action }) => !withheld.includes(action)));
