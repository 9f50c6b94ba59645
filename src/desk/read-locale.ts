import { errors } from '@strapi/utils';
import type { FigureLocale } from '../domain/figures/figure';
import { say } from '../messages/say';

/**
 * Reads the language a request is about; Chinese unless it says.
 * @throws ValidationError (400) for another
 */
export const readLocale = (locale: unknown): FigureLocale => {
  if (locale === undefined || locale === 'zh-Hans') return 'zh-Hans';
  if (locale === 'en') return locale;
  const params = { locale: typeof locale === 'string' ? locale : '?', expected: 'zh-Hans / en' };
  throw new errors.ValidationError(say('locale.unknown', params));
};
