import { errors } from '@strapi/utils';
import { say, type MessageKey, type MessageParams } from '../../messages/say';

type Refusal = Extract<MessageKey, `picture.${string}`>;

const detailsOf = (message: string, code: Refusal, name: string): object => ({
  errors: [{ path: ['files'], message, name, code }],
});

/** The refusal (400) of a file that is no picture, or none that can be taken. */
export const invalidPicture = (code: Refusal, params: MessageParams): Error => {
  const message = say(code, params);
  return new errors.ValidationError(message, detailsOf(message, code, 'ValidationError'));
};

/** The refusal (413) of a picture that is too large to be worked on. */
export const tooLargePicture = (code: Refusal, params: MessageParams): Error => {
  const message = say(code, params);
  const details = detailsOf(message, code, 'PayloadTooLargeError');
  return new errors.PayloadTooLargeError(message, details);
};
