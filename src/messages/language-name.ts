import { callerLanguage } from './caller-language';

/**
 * The name of a language in the caller's own: 英语, Chinese. The source is called by its language
 * alone, as people at the desk say; what is no language is named as it is.
 */
export const languageName = (locale: string): string => {
  const code = locale === 'zh-Hans' ? 'zh' : locale;
  try {
    return new Intl.DisplayNames([callerLanguage()], { type: 'language' }).of(code) ?? locale;
  } catch {
    return locale;
  }
};
