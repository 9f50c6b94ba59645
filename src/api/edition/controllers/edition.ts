import { factories, type Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { say } from '../../../messages/say';
import { describeReadiness } from '../../../readiness/describe-readiness';
import { readinessOf } from '../../../readiness/readiness-of';

type Context = Parameters<Core.ControllerHandler>[0];

const EDITION = 'api::edition.edition';

const refuse = (field: string, message: string): never => {
  throw new errors.ValidationError(message, {
    errors: [{ path: [field], message, name: 'ValidationError' }],
  });
};

export default factories.createCoreController(EDITION, ({ strapi }) => ({
  /**
   * Answers `{data: {year, locale, ready, errors, warnings, findings}}` of an edition's drafts;
   * `ready` is whether no error stands that nobody waived.
   */
  async readiness(context: Context): Promise<void> {
    context.set('Cache-Control', 'no-store');
    const { locale = 'zh-Hans' } = context.query as { locale?: unknown };
    if (locale !== 'zh-Hans' && locale !== 'en') {
      const given = typeof locale === 'string' ? locale : JSON.stringify(locale);
      return refuse('locale', say('locale.unknown', { locale: given, expected: 'zh-Hans / en' }));
    }
    const { year: given } = context.params as { year: string };
    if (!/^\d{4}$/.test(given)) return refuse('year', say('edition.year', { given }));
    const year = Number(given);
    const edition: { documentId: string } | null = await strapi.db
      .query(EDITION)
      .findOne({ where: { year, publishedAt: null }, select: ['documentId'] });
    if (!edition) throw new errors.NotFoundError(say('edition.unknown', { year }));
    const findings = await readinessOf(strapi, edition.documentId, locale);
    context.body = { data: describeReadiness(year, locale, findings) };
  },
}));
