import path from 'node:path';
import { seedEdition } from '../setup/seed/seed-edition';
import type { Command } from './command';

const reasons = {
  'seeded-before': 'this database was seeded before',
  'has-editions': 'this database has editions of its own',
} as const;

/** Loads a seed folder into a database that never held an edition. */
export const seed: Command = {
  usage: 'seed [folder]',
  summary: 'load a seed edition (database/seed/2023) into an empty database',
  run: async (args, _options, withStrapi) => {
    const [folder = path.join('database', 'seed', '2023'), ...more] = args;
    if (more.length > 0) throw new Error(`seed takes one folder, not ${more.length + 1}`);
    const outcome = await withStrapi((strapi) =>
      seedEdition(strapi, path.resolve(strapi.dirs.app.root, folder)),
    );
    const text = outcome.seeded
      ? `The ${outcome.year} edition is loaded: ${outcome.documents} documents.`
      : `Nothing to do: ${reasons[outcome.reason]}.`;
    return { text, json: outcome };
  },
};
