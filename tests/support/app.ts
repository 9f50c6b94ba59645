import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import supertest from 'supertest';
import { inject } from 'vitest';
import { distFolder } from './dist';
import { testSettings } from './settings';

/** A booted server under test: Strapi itself and an HTTP client for it. */
export interface TestApp {
  strapi: Core.Strapi;
  request: ReturnType<typeof supertest>;
  /** What `keptContent` has made before, by its name. */
  kept: Map<string, unknown>;
}

/** Vitest cannot import Strapi as a module (a directory import in lodash), so it is required. */
const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi') as {
  createStrapi: (options: object) => Core.Strapi;
};

const boot = async (): Promise<TestApp> => {
  const client = process.env.DATABASE_CLIENT ?? 'sqlite';
  const folder = path.join(inject('scratch'), client);
  fs.mkdirSync(path.join(folder, 'public', 'uploads'), { recursive: true });
  Object.assign(process.env, testSettings(folder, inject('postgresUrl')));
  const strapi = createStrapi({
    appDir: process.cwd(),
    distDir: distFolder(),
    serveAdminPanel: false,
    autoReload: false,
  });
  await strapi.load();
  strapi.server.mount();
  return { strapi, request: supertest(strapi.server.httpServer), kept: new Map() };
};

const shared = globalThis as { dajuanTestApp?: Promise<TestApp> };

/** The one server of this database: booted by the first test file that asks, kept for the rest. */
export const bootApp = (): Promise<TestApp> => (shared.dajuanTestApp ??= boot());
