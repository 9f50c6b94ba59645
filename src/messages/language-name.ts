import { callerLanguage } from './caller-language';
import { say } from './say';

/**
 * What a language of ours is called in the caller's own, as in the panel: 英文, Chinese; another by
 * its standard name, and what is no language as it is.
 */
export const languageName = (locale: string): string => {
  if (locale === 'zh-Hans' || locale === 'en') return say(`language.${locale}`);
  try {
    return new Intl.DisplayNames([callerLanguage()], { type: 'language' }).of(locale) ?? locale;
  } catch {
    return locale;
  }
};
