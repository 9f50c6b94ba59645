import { publicCacheOf } from '../../../src/public-cache/install-public-cache';
import type { TestApp } from '../../support/app';
import { unguarded } from '../../support/unguarded';

/** How often the cache of a server has answered since it was started. */
export const hits = ({ strapi }: TestApp): number =>
  publicCacheOf(strapi)?.statistics().hits ?? Number.NaN;

/** Whether an address is answered from the cache now. */
export const isKept = async (app: TestApp, path: string): Promise<boolean> => {
  const before = hits(app);
  await app.request.get(path);
  return hits(app) > before;
};

/**
 * Dates every publication so long ago: an answer from the second of its publication or the next
 * carries no date and is kept for those seconds alone.
 */
export const datePublications = (app: TestApp, secondsAgo: number): Promise<void> =>
  unguarded(app, async () => {
    const at = { created_at: new Date(Date.now() - secondsAgo * 1_000) };
    await app.strapi.db.getConnection('snapshots').update(at);
  });
