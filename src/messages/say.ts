import { callerLanguage } from './caller-language';
import en from './en.json';
import zhHans from './zh-Hans.json';

export type MessageKey = keyof typeof en;
export type Language = 'en' | 'zh-Hans';
export type MessageParams = Record<string, string | number>;

const wording: Record<Language, Record<MessageKey, string>> = { en, 'zh-Hans': zhHans };

/**
 * Words a message in the caller's language, or in the one given.
 * @param params what stands in for the `{placeholders}` of the message
 */
export const say = (
  key: MessageKey,
  params: MessageParams = {},
  language: Language = callerLanguage(),
): string =>
  wording[language][key].replace(/\{(\w+)\}/g, (placeholder, name: string) =>
    String(params[name] ?? placeholder),
  );
