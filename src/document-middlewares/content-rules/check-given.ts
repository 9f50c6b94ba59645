import type { Core, UID } from '@strapi/strapi';
import { checkData, type DataAttributes } from '../../domain/content-rules/check-data';
import { checkMonthOrDay } from '../../domain/content-rules/check-month-or-day';
import type { RuleFinding } from '../../domain/content-rules/finding';
import { isShared } from '../../domain/translation/shared-attributes';
import { SOURCE_LOCALE } from '../source-locale';

/** Dates known to the month or to the day, which Strapi has no type for: text with a rule of ours. */
const MONTH_OR_DAY: Readonly<Record<string, string>> = {
  'api::letter.letter': 'signedOn',
  'api::photo.photo': 'takenOn',
};

/**
 * Holds what a caller sends against the schema, in drafts too: Strapi looks at a draft's types
 * alone. In a translation only language is looked at; what it says of facts has rules of its own.
 */
export const checkGiven = (
  strapi: Core.Strapi,
  uid: string,
  locale: string,
  data: Readonly<Record<string, unknown>>,
): RuleFinding[] => {
  const attributes = strapi.contentType(uid as UID.ContentType).attributes as DataAttributes;
  const componentOf = (name: string) =>
    strapi.components[name as UID.Component].attributes as DataAttributes;
  const monthOrDay = MONTH_OR_DAY[uid];
  const looksAt = (name: string) => {
    const attribute = attributes[name];
    if (!attribute || name === monthOrDay) return false;
    return locale === SOURCE_LOCALE || !isShared(attribute);
  };
  const given = Object.fromEntries(Object.entries(data).filter(([name]) => looksAt(name)));
  const dates =
    monthOrDay && locale === SOURCE_LOCALE ? checkMonthOrDay(monthOrDay, data[monthOrDay]) : [];
  return [...checkData(given, attributes, componentOf), ...dates];
};
