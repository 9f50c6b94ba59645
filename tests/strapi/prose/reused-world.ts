import type { TestApp } from '../../support/app';
import { proseWorld, type ProseWorld } from './prose-world';

const WRITE = /^\s*(?:insert into|update|delete from)\s+(?:[`"]\w+[`"]\.)?[`"]([^`"]+)[`"]/i;
/** What is written by the way: sessions, settings, the trail of acts and the log of changes. */
const BY_THE_WAY = /^(admin_|strapi_|up_|audit_entries|dajuan_changes)/;

/**
 * Makes the world of `proseWorld` anew before a test, unless nothing was written since it was made:
 * a test of a refusal leaves it as it found it, and the next one has it at once.
 */
export const reusedWorld = (appOf: () => TestApp): (() => Promise<ProseWorld>) => {
  let known: ProseWorld | undefined;
  let isWatched = false;
  const watch = ({ strapi }: TestApp): void => {
    isWatched = true;
    strapi.db.connection.on('query', ({ sql }: { sql: string }) => {
      const table = WRITE.exec(sql)?.[1];
      if (table !== undefined && !BY_THE_WAY.test(table)) known = undefined;
    });
  };
  return async () => {
    if (known) return known;
    const app = appOf();
    if (!isWatched) watch(app);
    const made = await proseWorld(app);
    known = made;
    return made;
  };
};
