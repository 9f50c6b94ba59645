import fs from 'node:fs/promises';
import { loadSignOff, type SignOffFigure } from '../readiness/sign-off';
import { signOffSheet } from '../readiness/sign-off-sheet';
import type { Command } from './command';
import { editionOfYear, readLocaleOption, readYearArgument } from './edition-argument';

const lineOf = ({ key, text, sourceNote, check }: SignOffFigure): string => {
  const checked = check
    ? `checked by ${check.person}, ${check.checkedAt.slice(0, 10)}`
    : 'unchecked';
  return `${key}  ${text}  ${checked}${sourceNote ? `  (${sourceNote})` : ''}`;
};

/** Prints every figure of an edition with its source and who checked it, or writes it as a page. */
export const signOff: Command = {
  usage: 'sign-off EDITION [--locale LOCALE] [--html FILE]',
  summary: 'print what stands open and every figure with its source and who checked it',
  options: { locale: { type: 'string' }, html: { type: 'string' } },
  run: async (args, options, withStrapi) => {
    const year = readYearArgument('sign-off', args);
    const locale = readLocaleOption(options);
    const sheet = await withStrapi(async (strapi) =>
      loadSignOff(strapi, await editionOfYear(strapi, year), locale),
    );
    const { html } = options;
    if (typeof html === 'string') await fs.writeFile(html, signOffSheet(sheet, locale));
    const findings = sheet.findings.map(({ severity, message }) => `${severity}  ${message}`);
    const lines = [...findings, ...sheet.figures.map(lineOf)];
    const text = typeof html === 'string' ? `Written to ${html}` : lines.join('\n');
    return { text, json: sheet };
  },
};
