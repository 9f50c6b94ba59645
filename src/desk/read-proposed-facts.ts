import type { Core } from '@strapi/strapi';
import { checkGiven } from '../document-middlewares/content-rules/check-given';
import { refuseFindings } from '../document-middlewares/content-rules/refuse-findings';
import { readUnit } from '../document-middlewares/edition-acts/correction/read-unit';
import { SOURCE_LOCALE } from '../document-middlewares/source-locale';
import type { ProposedFacts } from '../prose/impact-preview';

const SCALARS = ['value', 'kind', 'currency', 'qualifier'] as const;
const METRIC = 'api::metric.metric';

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === '';

/**
 * Reads what an editor proposes to change of a metric; a form may be sent as it is, other fields
 * are not looked at, and facts that are empty are left as they are.
 * @throws ValidationError (400) naming each field that could not be saved
 */
export const readProposedFacts = async (
  strapi: Core.Strapi,
  body: Readonly<Record<string, unknown>>,
): Promise<ProposedFacts> => {
  const given = Object.fromEntries(
    SCALARS.filter((name) => !isEmpty(body[name])).map((name) => [name, body[name]]),
  );
  refuseFindings(checkGiven(strapi, METRIC, SOURCE_LOCALE, given));
  const value = 'value' in given ? { value: Number(given.value) } : {};
  const currency = 'currency' in body && isEmpty(body.currency) ? { currency: null } : {};
  const unit = 'unit' in body ? { unit: await readUnit(strapi, body.unit) } : {};
  return { ...given, ...value, ...currency, ...unit };
};
