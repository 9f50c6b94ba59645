import type { Figure, FigureLocale } from '../domain/figures/figure';
import { readFigures } from '../domain/figures/read-figures';
import type { Command } from './command';
import { readTextFile } from './read-text-file';

const LOCALES: readonly string[] = ['zh-Hans', 'en'] satisfies FigureLocale[];

const isLocale = (given: unknown): given is FigureLocale =>
  typeof given === 'string' && LOCALES.includes(given);

/** A text with Chinese characters is Chinese. */
const localeOf = (text: string): FigureLocale => (/\p{Script=Han}/u.test(text) ? 'zh-Hans' : 'en');

const describe = ({ class: kind, text, value, upper, unit, qualifier }: Figure): string =>
  [
    kind.padEnd(10),
    upper === undefined ? String(value) : `${value}–${upper}`,
    unit ?? '',
    qualifier,
    JSON.stringify(text),
  ].join('\t');

/** Lists the figures of a text, with what each is. */
export const figures: Command = {
  usage: 'figures FILE [--locale zh-Hans|en]',
  summary: 'list the figures of a text: value, unit, qualifier, class and place',
  options: { locale: { type: 'string' } },
  run: async (args, { locale }) => {
    const [file, ...more] = args;
    if (file === undefined || more.length > 0) throw new Error('figures takes one file');
    if (locale !== undefined && !isLocale(locale)) {
      throw new Error(`--locale is zh-Hans or en, not ${String(locale)}`);
    }
    const text = readTextFile(file);
    const found = readFigures(text, locale ?? localeOf(text));
    return { text: found.map(describe).join('\n'), json: found };
  },
};
