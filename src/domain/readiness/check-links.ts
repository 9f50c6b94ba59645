import type { Finding } from './finding';
import { proseFinding, type ProseText } from './prose-text';

/** A Markdown link or image with its target; bounded, so that no bracket is looked through twice. */
const LINK = /\]\(\s*<?([^)\s>]{0,2000})>?(?:\s+"[^"\n]{0,500}")?\s*\)/g;

const SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);
const ABSOLUTE = /^([a-z][a-z0-9+.-]*:)(.*)$/i;
const HOST = /^\/\/[^/?#\s]+\.[^/?#\s]+/;
const FRAGMENT = /^#(.+)$/;

/** Whether a frontend on any address can follow a link. */
const leadsSomewhere = (target: string, anchors: ReadonlySet<string>): boolean => {
  const fragment = FRAGMENT.exec(target)?.[1];
  if (fragment !== undefined) return anchors.has(fragment);
  const [, scheme = '', rest = ''] = ABSOLUTE.exec(target) ?? [];
  if (!SCHEMES.has(scheme.toLowerCase())) return false;
  return scheme.toLowerCase().startsWith('http') ? HOST.test(rest) : rest !== '';
};

/**
 * Finds links that cannot be followed: to nothing, to a path that only one website would know, to a
 * section the edition does not have. No address is called.
 * @param anchors the slugs of the edition's sections
 */
export const checkLinks = (prose: ProseText, anchors: ReadonlySet<string>): Finding[] =>
  [...prose.text.matchAll(LINK)].flatMap((match) => {
    const target = match[1] ?? '';
    if (leadsSomewhere(target, anchors)) return [];
    const start = match.index + 2;
    const end = match.index + match[0].length - 1;
    return [proseFinding(prose, { start, end }, { code: 'broken-link', severity: 'error' })];
  });
