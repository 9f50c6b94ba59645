import { callerLanguage } from './caller-language';

/** The name of a language in the caller's own: 英语, Simplified Chinese. */
export const languageName = (locale: string): string =>
  new Intl.DisplayNames([callerLanguage()], { type: 'language' }).of(locale) ?? locale;
