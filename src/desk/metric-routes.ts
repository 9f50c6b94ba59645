import type { Core } from '@strapi/strapi';
import type { Use } from '../prose/describe-uses';
import { impactPreview } from '../prose/impact-preview';
import { metricName } from '../prose/metric-name';
import { usedIn } from '../prose/used-in';
import { readProposedFacts } from './read-proposed-facts';

interface Context {
  params: { documentId: string };
  request: { body?: unknown };
  state: { userAbility: unknown };
  body: unknown;
  notFound(): void;
}

interface Checker {
  cannot: { read(version: { locale: string }): boolean };
}

const READ = 'plugin::content-manager.explorer.read';
const METRIC = 'api::metric.metric';

const policies = [
  'admin::isAuthenticatedAdmin',
  { name: 'admin::hasPermissions', config: { actions: [{ action: READ, subject: METRIC }] } },
];

/** Leaves out what the person may not read. */
const readable = <U extends Use>(strapi: Core.Strapi, { state }: Context, uses: U[]): U[] => {
  const checkers = strapi.plugin('content-manager').service('permission-checker');
  const { userAbility } = state;
  return uses.filter(({ contentType, locale }) => {
    const checker: Checker = checkers.create({ userAbility, model: contentType });
    return !checker.cannot.read({ locale });
  });
};

const bodyOf = ({ request: { body } }: Context): Record<string, unknown> =>
  typeof body === 'object' && body !== null ? { ...body } : {};

/**
 * Opens the routes by which the panel asks where a metric is used, and what a change of it would do
 * there, to everyone who may read metrics:
 * `GET /dajuan/metrics/:documentId/usage` and `POST /dajuan/metrics/:documentId/impact`.
 * Both answer `{data: [...]}`, and 404 where there is no such metric.
 */
export const openMetricRoutes = (strapi: Core.Strapi): void => {
  const forMetric =
    (answer: (context: Context, documentId: string) => Promise<Use[]>) =>
    async (context: Context): Promise<void> => {
      const { documentId } = context.params;
      if (!(await metricName(strapi, documentId, 'draft'))) {
        context.notFound();
        return;
      }
      context.body = { data: readable(strapi, context, await answer(context, documentId)) };
    };

  strapi.server.routes({
    type: 'admin',
    routes: [
      {
        method: 'GET',
        path: '/dajuan/metrics/:documentId/usage',
        handler: forMetric(async (_context, documentId) => usedIn(strapi, documentId)),
        config: { policies },
      },
      {
        method: 'POST',
        path: '/dajuan/metrics/:documentId/impact',
        handler: forMetric(async (context, documentId) =>
          impactPreview(strapi, documentId, await readProposedFacts(strapi, bodyOf(context))),
        ),
        config: { policies },
      },
    ],
  } as unknown as Parameters<Core.Strapi['server']['routes']>[0]);
};
