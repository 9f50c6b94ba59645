import type { Finding } from '../domain/readiness/finding';
import { say } from '../messages/say';

/** The wording of a finding in the caller's language: where, what, and what to do. */
export const wordFinding = ({ code, field, start, text, suggestion, params }: Finding): string => {
  const said = say(`finding.${code}`, { ...params, field, at: start + 1, text });
  return suggestion === undefined ? said : said + say('finding.suggestion', { suggestion });
};
