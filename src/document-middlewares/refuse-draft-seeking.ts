import { errors } from '@strapi/utils';
import { say } from '../messages/say';
import { draftSeekingParameter, type ReadParameters } from './draft-seeking-parameter';

/**
 * Refuses a public read that asks for drafts, instead of answering it as if it had not asked.
 * @throws PolicyError (403) naming the parameter; Strapi would drop a ForbiddenError's message
 */
export const refuseDraftSeeking = (read: ReadParameters): void => {
  const parameter = draftSeekingParameter(read);
  if (!parameter) return;
  const message = say('read.drafts', { parameter });
  throw new errors.PolicyError(message, {
    errors: [{ path: parameter.split('.'), message, name: 'PolicyError', code: 'read.drafts' }],
  });
};
