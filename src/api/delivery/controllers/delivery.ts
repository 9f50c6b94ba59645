import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { say } from '../../../messages/say';
import { deliverDraft } from '../../../snapshots/deliver-draft';
import {
  deliverPublished,
  deliverSnapshot,
  describeSnapshot,
  isDelivered,
  type Delivery,
  type Undelivered,
} from '../../../snapshots/deliver';
import { findEditions, findSnapshotsOfYear } from '../../../snapshots/find-snapshots';
import { listEditions } from '../../../snapshots/list-editions';
import { answer, answerMissing } from '../answer';
import { readLocale, readNumber, readToken, readYear, refuseOthers } from '../read-request';

type Context = Parameters<Core.ControllerHandler>[0];

const answerEdition = (
  context: Context,
  year: number,
  number: number | null,
  edition: Delivery | Undelivered,
): void => {
  if (isDelivered(edition)) answer(context, edition);
  else answerMissing(context, year, number, edition);
};

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Answers `{data: [{year, locales: [{locale, title, snapshot, issuedAt, url}]}]}`, the latest year first. */
  async list(context: Context): Promise<void> {
    refuseOthers(context, []);
    context.body = { data: await listEditions(strapi, await findEditions(strapi)) };
  },

  /** Answers the edition of a year as it is published, whole and resolved. */
  async published(context: Context): Promise<void> {
    refuseOthers(context, ['locale']);
    const [year, locale] = [readYear(context), readLocale(context)];
    answerEdition(context, year, null, await deliverPublished(strapi, year, locale));
  },

  /** Answers `{data: [{number, locale, kind, sha256, issuedAt, url}]}`, the latest first. */
  async snapshots(context: Context): Promise<void> {
    refuseOthers(context, ['locale']);
    const year = readYear(context);
    const locale = context.query.locale === undefined ? null : readLocale(context);
    const found = await findSnapshotsOfYear(strapi, year);
    if (found.length === 0) throw new errors.NotFoundError(say('edition.unknown', { year }));
    const asked = found.filter((one) => locale === null || one.locale === locale);
    context.body = { data: asked.reverse().map((head) => describeSnapshot(strapi, head)) };
  },

  /**
   * Answers one snapshot. It never changes, yet it can be withdrawn, so that caches are promised it
   * for no longer than any other answer.
   */
  async snapshot(context: Context): Promise<void> {
    refuseOthers(context, ['locale']);
    const [year, number, locale] = [readYear(context), readNumber(context), readLocale(context)];
    answerEdition(context, year, number, await deliverSnapshot(strapi, year, number, locale));
  },

  /** Answers the edition as it is drafted, to who has a preview token for it. */
  async draft(context: Context): Promise<void> {
    refuseOthers(context, ['locale', 'token']);
    const [year, locale] = [readYear(context), readLocale(context)];
    context.set('Cache-Control', 'no-store');
    const draft = await deliverDraft(strapi, year, locale, readToken(context));
    context.set('Content-Language', locale);
    context.body = draft;
  },
});
