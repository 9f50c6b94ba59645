import { languageName } from '../../messages/language-name';
import { say, type MessageKey } from '../../messages/say';
import type { Use } from '../../prose/describe-uses';
import type { MentionTarget } from '../../prose/find-mentions';
import { usesOf } from '../../prose/used-in';
import { conflict } from '../status-error';
import type { Write } from '../write-context';

/** How many places a message spells out; `details.uses` has them all. */
const NAMED = 3;

const wordUse = ({ contentType, title, locale, field, sentence }: Use): string => {
  const type = say(`type.${contentType.split('.')[1] ?? ''}` as MessageKey);
  const language = languageName(locale);
  return say('reference.place', { type, title, language, field, sentence });
};

/**
 * Refuses a change that would leave references without their metric.
 * @param field what the change is about, as the caller knows it
 * @throws a conflict (409) with every place in `details.uses`, if there is one
 */
export const refuseWhileUsed = async (
  { strapi }: Write,
  targets: readonly MentionTarget[],
  code: 'reference.metric-in-use' | 'reference.edition-in-use',
  field: string,
  name: string | number,
): Promise<void> => {
  if (targets.length === 0) return;
  const uses = await usesOf(strapi, targets);
  if (uses.length === 0) return;
  const places = uses.slice(0, NAMED).map(wordUse).join(say('findings.separator'));
  const more = uses.length > NAMED ? say('reference.more', { count: uses.length - NAMED }) : '';
  const message = say(code, { name, count: uses.length, places }) + more;
  throw conflict(message, {
    errors: [{ path: [field], message, name: 'ConflictError', code }],
    uses,
  });
};
