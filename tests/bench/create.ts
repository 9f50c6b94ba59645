import { createStrapi, type Core } from '@strapi/strapi';
import { distFolder } from '../support/dist';

/** The compiled application, without the admin panel. */
export const create = (): Core.Strapi =>
  createStrapi({
    appDir: process.cwd(),
    distDir: distFolder(),
    serveAdminPanel: false,
    autoReload: false,
  });
