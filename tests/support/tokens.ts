import { randomUUID } from 'node:crypto';
import type { TestApp } from './app';

/** Makes an API token of the given type and returns its `Authorization` value. */
export const apiToken = async (
  { strapi }: TestApp,
  type: 'full-access' | 'read-only',
): Promise<string> => {
  const token: { accessKey: string } = await strapi.service('admin::api-token').create({
    name: `test ${randomUUID()}`,
    description: '',
    type,
    kind: 'content-api',
    lifespan: null,
  });
  return `Bearer ${token.accessKey}`;
};
