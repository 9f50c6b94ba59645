import { MARK } from '../new-year/outline';
import type { Finding } from './finding';
import { proseFinding, type ProseText } from './prose-text';

/** Finds what is left of an outline: a mark where a paragraph is to be written. */
export const checkUnwritten = (prose: ProseText): Finding[] =>
  [...prose.text.matchAll(MARK)].map(({ index, 0: mark }) =>
    proseFinding(
      prose,
      { start: index, end: index + mark.length },
      { code: 'unwritten-text', severity: 'error' },
    ),
  );
