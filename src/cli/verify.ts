import { sayAtTerminal, terminalLanguage } from '../backup/backup-refusal';
import { findBroken } from '../integrity/find-broken';
import type { Finding } from '../integrity/finding';
import { mendBroken, type Mending } from '../integrity/mend-broken';
import { wordFinding } from '../integrity/word-finding';
import type { Command, CommandResult } from './command';

const word = (found: Finding): string => wordFinding(found, terminalLanguage(process.env));

const listed = (findings: readonly Finding[]): CommandResult => {
  const count = findings.length;
  const lines = [
    ...findings.map(word),
    count === 0 ? sayAtTerminal('integrity.sound') : sayAtTerminal('integrity.found', { count }),
  ];
  return { text: lines.join('\n'), json: { findings }, failed: count > 0 };
};

const mended = (mending: Mending): CommandResult => {
  const { mended: done, left, kept } = mending;
  const lines = [
    ...done.map(({ finding, made }) =>
      sayAtTerminal(made.length > 0 ? 'integrity.parted' : 'integrity.mended', {
        what: word(finding),
        made: made.join(', '),
      }),
    ),
    ...left.map(({ finding, reason }) =>
      reason === null
        ? word(finding)
        : sayAtTerminal('integrity.refused', { what: word(finding), reason }),
    ),
    ...(kept === null ? [] : [sayAtTerminal('integrity.kept', { folder: kept })]),
    done.length + left.length === 0
      ? sayAtTerminal('integrity.sound')
      : sayAtTerminal('integrity.came-to', { mended: done.length, left: left.length }),
  ];
  return { text: lines.join('\n'), json: mending, failed: left.length > 0 };
};

/** Looks the database through for what no rule allows, and mends it if asked to. */
export const verify: Command = {
  usage: 'verify [--mend]',
  summary: 'list rows and files that no rule allows, and mend them if asked to',
  options: { mend: { type: 'boolean' } },
  run: async (args, { mend }, withStrapi) => {
    if (args.length > 0) throw new Error('verify takes one option alone, --mend');
    return mend === true
      ? mended(await withStrapi((strapi) => mendBroken(strapi)))
      : listed(await withStrapi((strapi) => findBroken(strapi)));
  },
};
