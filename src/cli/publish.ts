import { publishEdition } from '../document-middlewares/edition-acts/publish-edition';
import { writeQueueOf } from '../document-middlewares/write-context';
import type { Command } from './command';
import { editionOfYear, readLocaleOption, readYearArgument } from './edition-argument';
import { issuedLine } from './snapshots/lines';

/** Publishes an edition in one language, whole or not at all. */
export const publish: Command = {
  usage: 'publish EDITION [--locale LOCALE] [--note NOTE]',
  summary: 'publish an edition in a language, with everything in it',
  options: { locale: { type: 'string' }, note: { type: 'string' } },
  run: async (args, options, withStrapi) => {
    const year = readYearArgument('publish', args);
    const locale = readLocaleOption(options);
    const note = typeof options.note === 'string' ? options.note : null;
    const snapshots = await withStrapi(async (strapi) => {
      const edition = await editionOfYear(strapi, year);
      return writeQueueOf(strapi)((write) =>
        publishEdition(write, edition, { locale, person: 'cli', note }),
      );
    });
    return { text: snapshots.map(issuedLine).join('\n'), json: snapshots };
  },
};
