import type { errors } from '@strapi/utils';
import { languageName } from '../messages/language-name';
import { refusal } from '../messages/refusal';
import { say } from '../messages/say';

/** What a role may be refused. */
export type RefusedAction =
  | 'read'
  | 'create'
  | 'update'
  | 'publish'
  | 'unpublish'
  | 'discard'
  | 'delete'
  | 'delete-published';

/**
 * The 403 that tells an administrator, in their language, what their role may not do in which
 * locales.
 * @param locales BCP 47 codes, at least one; anything else is named as it is
 */
export const roleRefusal = (
  action: RefusedAction,
  locales: readonly string[],
): errors.PolicyError => {
  const code = `role.${action}` as const;
  const locale = locales.map(languageName).join(say('list.separator'));
  return refusal(['locale'], say(code, { locale }), code);
};
