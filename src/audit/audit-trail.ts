import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { AUDIT_ENTRY, type Act } from './act';
import { whoActs } from './who-acts';

/** Where acts are written down, in the transaction that does them. */
export interface AuditTrail {
  /** Writes an act down, unless it is part of another. */
  record(act: Act): Promise<void>;
  /**
   * Does some work as one act, or as those it turns out to have been: what it does in turn is not
   * written down by itself.
   */
  asOne<T>(act: Act | ((result: T) => Act | readonly Act[]), work: () => Promise<T>): Promise<T>;
}

const NAME = 'dajuan.audit-trail';
const LONGEST_TITLE = 300;

const createAuditTrail = (strapi: Core.Strapi): AuditTrail => {
  const within = new AsyncLocalStorage<true>();

  const write = async (act: Act): Promise<void> => {
    const actor = whoActs(strapi);
    const { action, contentType = null, document = null, title, locale = null, year = null } = act;
    await strapi.db.query(AUDIT_ENTRY).create({
      data: {
        ...actor,
        person: actor.person ?? act.person ?? null,
        action,
        contentType,
        document,
        title: title ? title.slice(0, LONGEST_TITLE) : null,
        language: locale,
        year,
        details: act.details ? JSON.stringify(act.details) : null,
      },
    });
  };

  return {
    record: async (act) => {
      if (!within.getStore()) await write(act);
    },
    asOne: async (act, work) => {
      if (within.getStore()) return work();
      const result = await within.run(true, work);
      const done = typeof act === 'function' ? act(result) : act;
      for (const one of [done].flat()) await write(one);
      return result;
    },
  };
};

/** Makes the audit trail of an application known to all that act. */
export const installAuditTrail = (strapi: Core.Strapi): void => {
  const trail = createAuditTrail(strapi);
  strapi.add(NAME, () => trail);
};

/** The audit trail of an application. */
export const auditTrailOf = (strapi: Core.Strapi): AuditTrail => strapi.get(NAME);
