import type { FigureLocale } from '../domain/figures/figure';
import { findingsOfEdition, stands, type WordedFinding } from '../readiness/findings-of';
import type { Command } from './command';
import { editionOfYear, readLocaleOption, readYearArgument } from './edition-argument';
import { withStrapi } from './with-strapi';

/** Where the panel has the field that a finding is about. */
const addressOf = (base: string, finding: WordedFinding, locale: FigureLocale): string => {
  const { contentType, documentId } = finding.document;
  const uid = `api::${contentType}.${contentType}`;
  const path = `content-manager/collection-types/${uid}/${documentId}`;
  return `${base}/${path}?plugins[i18n][locale]=${locale}`;
};

const lineOf = (finding: WordedFinding & { url: string }): string => {
  const { severity, waiver, document, message, url } = finding;
  const mark = waiver ? 'waived ' : severity.padEnd(7);
  return `${mark}  ${document.contentType} “${document.title}”: ${message}\n         ${url}`;
};

/** Lists what stands between an edition and its readers, and fails if something does. */
export const check: Command = {
  usage: 'check EDITION [--locale LOCALE]',
  summary: 'list what stops an edition being published in a language',
  options: { locale: { type: 'string' } },
  run: async (args, options) => {
    const year = readYearArgument('check', args);
    const locale = readLocaleOption(options);
    const findings = await withStrapi(async (strapi) => {
      const { documentId } = await editionOfYear(strapi, year);
      const base: string = strapi.config.get('admin.absoluteUrl');
      const found = await findingsOfEdition(strapi, documentId, locale);
      return found.map((finding) => ({ ...finding, url: addressOf(base, finding, locale) }));
    });
    const standing = findings.filter(stands).length;
    const closing =
      standing === 0
        ? `Ready: the edition ${year} can be published in ${locale}.`
        : `Not ready: errors in the edition ${year} in ${locale}: ${standing}.`;
    return {
      text: [...findings.map(lineOf), closing].join('\n'),
      json: { year, locale, ready: standing === 0, findings },
      failed: standing > 0,
    };
  },
};
