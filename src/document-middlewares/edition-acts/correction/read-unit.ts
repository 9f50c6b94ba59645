import type { Core } from '@strapi/strapi';
import { refusal } from '../../refusal';

const UNIT = 'api::unit.unit';

/**
 * Reads a unit as a caller names it.
 * @returns its document id; null for none
 * @throws a refusal (400) if there is no such unit
 */
export const readUnit = async (strapi: Core.Strapi, unit: unknown): Promise<string | null> => {
  if (unit === null || unit === undefined || unit === '') return null;
  const where = { documentId: unit };
  const known = typeof unit === 'string' && (await strapi.db.query(UNIT).findOne({ where }));
  if (!known) throw refusal('rule.unit', 'unit');
  return unit;
};
