import type { errors } from '@strapi/utils';
import { callerLanguage } from '../messages/caller-language';
import { refusal } from '../messages/refusal';
import { say } from '../messages/say';

/** What a role may be refused. */
export type RefusedAction =
  'create' | 'update' | 'publish' | 'unpublish' | 'discard' | 'delete' | 'delete-published';

/**
 * The 403 that tells an administrator, in their language, what their role may not do in which
 * locales.
 * @param locales BCP 47 codes, at least one; anything else is named as it is
 */
export const roleRefusal = (action: RefusedAction, locales: string[]): errors.PolicyError => {
  const language = callerLanguage();
  const names = new Intl.DisplayNames([language], { type: 'language' });
  const named = locales.map((locale) => {
    try {
      return names.of(locale) ?? locale;
    } catch {
      return locale;
    }
  });
  const code = `role.${action}` as const;
  const message = say(code, { locale: named.join(say('list.separator', {}, language)) }, language);
  return refusal(['locale'], message, code);
};
