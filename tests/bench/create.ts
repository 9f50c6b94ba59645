import path from 'node:path';
import { createStrapi, type Core } from '@strapi/strapi';

/** The compiled application, without the admin panel. */
export const create = (): Core.Strapi =>
  createStrapi({
    appDir: process.cwd(),
    distDir: path.resolve('dist'),
    serveAdminPanel: false,
    autoReload: false,
  });
