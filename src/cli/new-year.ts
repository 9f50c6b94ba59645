import { startYear } from '../document-middlewares/edition-acts/start-year';
import { writeQueueOf } from '../document-middlewares/write-context';
import type { Command } from './command';
import { editionOfYear, readYearArgument } from './edition-argument';

/** Starts the edition of a year from an earlier one. */
export const newYear: Command = {
  usage: 'new-year YEAR [--from YEAR]',
  summary: 'start a year’s edition from the one before it, as drafts with empty values',
  options: { from: { type: 'string' } },
  run: async (args, { from }, withStrapi) => {
    const year = readYearArgument('new-year', args);
    const source = from === undefined ? year - 1 : readYearArgument('--from', [String(from)]);
    if (source >= year) throw new Error(`--from is ${source}; expected a year before ${year}`);
    const edition = await withStrapi(async (strapi) => {
      const earlier = await editionOfYear(strapi, source);
      return writeQueueOf(strapi)((write) => startYear(write, earlier, year));
    });
    const text = `The edition ${year} is drafted from ${source}; its values are empty, its texts are outlines.`;
    return { text, json: edition };
  },
};
