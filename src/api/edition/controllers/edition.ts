import { factories, type Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { say } from '../../../messages/say';
import { findingsOfEdition, stands } from '../../../readiness/findings-of';

type Context = Parameters<Core.ControllerHandler>[0];

const EDITION = 'api::edition.edition';

export default factories.createCoreController(EDITION, ({ strapi }) => ({
  /**
   * Answers `{data: {year, locale, ready, findings}}` of an edition's drafts; `ready` is whether no
   * error stands that nobody waived.
   */
  async readiness(context: Context): Promise<void> {
    const { locale = 'zh-Hans' } = context.query as { locale?: unknown };
    if (locale !== 'zh-Hans' && locale !== 'en') {
      const params = { locale: String(locale), expected: 'zh-Hans / en' };
      throw new errors.ValidationError(say('locale.unknown', params));
    }
    const year = Number((context.params as { year: string }).year);
    const edition: { documentId: string } | null = Number.isInteger(year)
      ? await strapi.db.query(EDITION).findOne({ where: { year, publishedAt: null } })
      : null;
    if (!edition) {
      context.notFound();
      return;
    }
    const findings = await findingsOfEdition(strapi, edition.documentId, locale);
    const ready = !findings.some(stands);
    context.body = { data: { year, locale, ready, findings } };
  },
}));
