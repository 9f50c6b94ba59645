import { describeReadiness } from '../readiness/describe-readiness';
import type { WordedFinding } from '../readiness/findings-of';
import { readinessOf } from '../readiness/readiness-of';
import type { Command } from './command';
import { editionOfYear, readLocaleOption, readYearArgument } from './edition-argument';

const lineOf = (finding: WordedFinding): string => {
  const { severity, waiver, document, message, url } = finding;
  const mark = waiver ? 'waived ' : severity.padEnd(7);
  return `${mark}  ${document.contentType} “${document.title}”: ${message}\n         ${url}`;
};

/** Lists what stands between an edition and its readers, and fails if something does. */
export const check: Command = {
  usage: 'check EDITION [--locale LOCALE]',
  summary: 'list what stops an edition being published in a language',
  options: { locale: { type: 'string' } },
  run: async (args, options, withStrapi) => {
    const year = readYearArgument('check', args);
    const locale = readLocaleOption(options);
    const findings = await withStrapi(async (strapi) => {
      const { documentId } = await editionOfYear(strapi, year);
      return readinessOf(strapi, documentId, locale);
    });
    const readiness = describeReadiness(year, locale, findings);
    const closing = readiness.ready
      ? `Ready: the edition ${year} can be published in ${locale}.`
      : `Not ready: errors in the edition ${year} in ${locale}: ${readiness.errors}.`;
    return {
      text: [...findings.map(lineOf), closing].join('\n'),
      json: readiness,
      failed: !readiness.ready,
    };
  },
};
