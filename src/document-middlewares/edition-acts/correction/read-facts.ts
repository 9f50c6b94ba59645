import type { Core } from '@strapi/strapi';
import { readNumber } from '../../../domain/content-rules/exact-number';
import { say } from '../../../messages/say';
import { checkGiven } from '../../content-rules/check-given';
import { refuseFindings } from '../../content-rules/refuse-findings';
import { refusal } from '../../refusal';
import { SOURCE_LOCALE } from '../../source-locale';
import { CORRECTED_FACTS, type CorrectedFacts } from './correction';
import { readUnit } from './read-unit';

const METRIC = 'api::metric.metric';

type Data = Readonly<Record<string, unknown>>;

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === '';

/**
 * Reads the facts that a correction gives.
 * @throws a refusal (400) naming each field that is no fact, or that could not be saved
 */
export const readFacts = async (
  strapi: Core.Strapi,
  given: CorrectedFacts,
): Promise<CorrectedFacts> => {
  const known: readonly string[] = CORRECTED_FACTS;
  const names = Object.keys(given);
  const unknown = names.find((name) => !known.includes(name));
  const expected = known.join(say('list.separator'));
  if (unknown !== undefined)
    throw refusal('correction.facts', unknown, { given: unknown, expected });
  if (names.length === 0) throw refusal('correction.no-facts', 'facts', { expected });
  const attributes = strapi.contentType(METRIC).attributes as Record<
    string,
    { required?: boolean }
  >;
  const missing = names.find(
    (name) => attributes[name]?.required === true && isEmpty((given as Data)[name]),
  );
  if (missing !== undefined) throw refusal('rule.required', missing);
  const { unit, ...scalars } = given;
  refuseFindings(checkGiven(strapi, METRIC, SOURCE_LOCALE, scalars));
  const read = Object.fromEntries(
    Object.entries(scalars).map(([name, value]) => [name, isEmpty(value) ? null : value]),
  );
  return {
    ...read,
    ...('value' in read ? { value: readNumber(read.value) } : {}),
    ...('unit' in given ? { unit: await readUnit(strapi, unit) } : {}),
  };
};
