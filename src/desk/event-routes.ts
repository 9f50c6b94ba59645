import type { Core } from '@strapi/strapi';
import { refusal } from '../document-middlewares/refusal';
import { listEvents } from '../events/list-events';
import { replayDelivery } from '../events/replay-delivery';
import { WEBHOOKS_ACTION } from '../events/webhook';
import { openAdminRoutes, type DeskContext } from './admin-route';

const USUAL_PAGE_SIZE = 25;
const LARGEST_PAGE_SIZE = 100;
const MOST_PAGES = 1_000_000;

const readWhole = ({ query }: DeskContext, field: string, usual: number, max: number): number => {
  const given = query[field];
  if (given === undefined) return usual;
  const value = typeof given === 'string' && /^\d{1,9}$/.test(given) ? Number(given) : 0;
  if (value < 1 || value > max) throw refusal('rule.range', field, { min: 1, max });
  return value;
};

/**
 * Opens the routes by which what became of editions is seen, and told to webhooks again:
 * `GET /dajuan/events?page=&pageSize=` and `POST /dajuan/deliveries/:documentId/replay`.
 */
export const openEventRoutes = (strapi: Core.Strapi): void => {
  const list = async (context: DeskContext): Promise<void> => {
    const page = readWhole(context, 'page', 1, MOST_PAGES);
    const pageSize = readWhole(context, 'pageSize', USUAL_PAGE_SIZE, LARGEST_PAGE_SIZE);
    const { events, total } = await listEvents(strapi, { page, pageSize });
    const pagination = { page, pageSize, pageCount: Math.ceil(total / pageSize), total };
    context.body = { data: events, meta: { pagination } };
  };
  const replay = async (context: DeskContext): Promise<void> => {
    const { documentId = '' } = context.params;
    if (!(await replayDelivery(strapi, documentId, new Date()))) {
      context.notFound();
      return;
    }
    context.status = 202;
    context.body = { data: { documentId } };
  };
  openAdminRoutes(
    strapi,
    [
      { method: 'GET', path: '/dajuan/events', handler: list },
      { method: 'POST', path: '/dajuan/deliveries/:documentId/replay', handler: replay },
    ],
    { action: WEBHOOKS_ACTION, refusedAs: 'role.webhooks' },
  );
};
