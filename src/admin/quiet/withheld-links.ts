import type { RBACMiddleware } from '@strapi/strapi/admin';

const MARKETPLACE = 'admin::marketplace.read';
/** In production content types cannot be changed, only looked at. */
const CONTENT_TYPE_BUILDER = 'plugin::content-type-builder.read';

const withheld =
  process.env.NODE_ENV === 'production' ? [MARKETPLACE, CONTENT_TYPE_BUILDER] : [MARKETPLACE];

/** Keeps links to screens that nobody here has a use for out of the menu. */
export const withholdLinks: RBACMiddleware = () => (next) => (permissions) =>
  next(permissions.filter(({ action }) => !withheld.includes(action)));
