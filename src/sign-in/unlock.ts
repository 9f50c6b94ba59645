import type { Core } from '@strapi/strapi';
import { auditTrailOf } from '../audit/audit-trail';
import { accountCounter } from './counters-for';
import { counterRows } from './counter-table';
import { DOORS } from './doors';

/**
 * Forgets the attempts on an account at every door, those of its own browsers included.
 * @returns how many counters were cleared
 */
export const unlock = async (strapi: Core.Strapi, email: string): Promise<number> => {
  let cleared = 0;
  for (const gate of new Set(DOORS.map((door) => door.gate.name))) {
    const key = accountCounter(gate, email);
    cleared += await counterRows(strapi)
      .where('key', key)
      .orWhere('key', 'like', `${key}:%`)
      .delete();
  }
  await auditTrailOf(strapi).record({ action: 'sign-in.unlock', title: email });
  return cleared;
};
