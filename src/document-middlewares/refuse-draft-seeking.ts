import { refusal } from '../messages/refusal';
import { say } from '../messages/say';
import { draftSeekingParameter, type ReadParameters } from './draft-seeking-parameter';

/**
 * Refuses a public read that asks for drafts, instead of answering it as if it had not asked.
 * @throws PolicyError (403) naming the parameter
 */
export const refuseDraftSeeking = (read: ReadParameters): void => {
  const parameter = draftSeekingParameter(read);
  if (!parameter) return;
  throw refusal(parameter.split('.'), say('read.drafts', { parameter }), 'read.drafts');
};
