import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { languageName } from '../../messages/language-name';
import { say } from '../../messages/say';
import type { Delivery, Undelivered } from '../../snapshots/deliver';
import { readLocale } from './read-request';

type Context = Parameters<Core.ControllerHandler>[0];

/** Answers an edition with what caches and readers want to know of it. */
export const answer = (context: Context, { edition, modifiedAt }: Delivery): void => {
  context.set('Content-Language', edition.data.locale);
  context.set('Last-Modified', new Date(modifiedAt).toUTCString());
  context.body = edition;
};

/**
 * Answers why there is no edition: 404, or 410 with the reason for one that was withdrawn.
 * @throws NotFoundError (404)
 */
export const answerMissing = (
  context: Context,
  year: number,
  number: number | null,
  undelivered: Undelivered,
): void => {
  const locale = readLocale(context);
  const language = languageName(locale);
  switch (undelivered.missing) {
    case 'edition':
      throw new errors.NotFoundError(say('edition.unknown', { year }));
    case 'locale':
      throw new errors.NotFoundError(say('edition.unpublished', { year, language }));
    case 'snapshot':
      throw new errors.NotFoundError(
        say('snapshot.unknown', { year, number: number ?? '?', language }),
      );
    case 'withdrawn': {
      const { reason } = undelivered;
      const message = say('edition.withdrawn', { year, reason: reason ?? '' }).trim();
      context.status = 410;
      context.body = {
        data: null,
        error: { status: 410, name: 'GoneError', message, details: { reason } },
      };
    }
  }
};
