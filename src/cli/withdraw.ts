import { writeQueueOf } from '../document-middlewares/write-context';
import { withdrawAndCancel } from '../schedules/withdraw-and-cancel';
import type { Command } from './command';
import { editionOfYear, readLocaleOption, readYearArgument } from './edition-argument';
import { issuedLine } from './snapshots/lines';

/** Takes an edition from readers, and tells them why. */
export const withdraw: Command = {
  usage: 'withdraw EDITION --reason REASON [--locale LOCALE] [--note NOTE]',
  summary: 'take an edition from readers, who are told the reason; Chinese takes every language',
  options: { locale: { type: 'string' }, reason: { type: 'string' }, note: { type: 'string' } },
  run: async (args, options, withStrapi) => {
    const year = readYearArgument('withdraw', args);
    const locale = readLocaleOption(options);
    const note = typeof options.note === 'string' ? options.note : null;
    const { reason } = options;
    if (typeof reason !== 'string') throw new Error('withdraw takes --reason: readers are told it');
    const snapshots = await withStrapi(async (strapi) => {
      const edition = await editionOfYear(strapi, year);
      return writeQueueOf(strapi)((write) =>
        withdrawAndCancel(write, edition, { locale, person: 'cli', note, reason }),
      );
    });
    return { text: snapshots.map(issuedLine).join('\n'), json: snapshots };
  },
};
