import { adminSession } from '../../support/admin';
import type { TestApp } from '../../support/app';
import { apiToken } from '../../support/tokens';

/** Whose requests they are: a full-access token's for the content API, a super admin's else. */
export const writers = async (app: TestApp): Promise<{ api: string; admin: string }> => {
  const api = await apiToken(app, 'full-access');
  // A token's first use is written down.
  await app.request.get('/api/units').set('Authorization', api);
  const { authorization } = await adminSession(app, 'strapi-super-admin');
  return { api, admin: authorization };
};
