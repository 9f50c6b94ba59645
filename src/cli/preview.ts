import { PREVIEW_HOURS } from '../snapshots/preview-token';
import { makePreview } from '../snapshots/preview';
import type { Command, GivenOptions } from './command';
import { editionOfYear, readYearArgument } from './edition-argument';

const readHours = ({ hours }: GivenOptions): number => {
  const { usual, most } = PREVIEW_HOURS;
  const given = hours === undefined ? usual : Number(hours);
  if (given >= 1 && given <= most) return given;
  throw new Error(`--hours is “${String(hours)}”; expected a number from 1 to ${most}`);
};

/** Makes a preview token for the draft of an edition, and prints the addresses that it opens. */
export const preview: Command = {
  usage: 'preview EDITION [--hours HOURS]',
  summary: 'print addresses that open an edition’s draft until they expire',
  options: { hours: { type: 'string' } },
  run: async (args, options, withStrapi) => {
    const year = readYearArgument('preview', args);
    const hours = readHours(options);
    const made = await withStrapi(async (strapi) =>
      makePreview(strapi, await editionOfYear(strapi, year), hours),
    );
    const lines = Object.entries(made.urls).map(([locale, url]) => `${locale}  ${url}`);
    return { text: [...lines, `Until ${made.expiresAt}`].join('\n'), json: made };
  },
};
