import { createStrapi } from '@strapi/strapi';

const [folder = ''] = process.argv.slice(2);
void createStrapi({
  appDir: folder,
  distDir: folder,
  serveAdminPanel: false,
  autoReload: false,
}).start();
