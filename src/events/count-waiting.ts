import type { Core } from '@strapi/strapi';
import { DELIVERY } from './delivery';

/** How many deliveries to webhooks are still to be made. */
export const countWaiting = (strapi: Core.Strapi): Promise<number> =>
  strapi.db.query(DELIVERY).count({ where: { state: 'waiting' } });
