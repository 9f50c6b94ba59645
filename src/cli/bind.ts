import { proposeForEdition, writeBindings, type FieldBinding } from '../readiness/bind-edition';
import type { Command } from './command';
import { editionOfYear, readYearArgument } from './edition-argument';

const diffOf = ({ contentType, title, locale, field, proposals }: FieldBinding): string =>
  [
    `${contentType} “${title}” (${locale}), ${field}`,
    ...proposals.flatMap(({ text, reference, keys }) =>
      reference === undefined
        ? [`  ? ${text}  ${keys.length === 0 ? 'no metric states it' : keys.join(', ')}`]
        : [`  - ${text}`, `  + ${reference}`],
    ),
  ].join('\n');

const countOf = (bindings: readonly FieldBinding[]): { bound: number; open: number } => {
  const all = bindings.flatMap(({ proposals }) => proposals);
  const bound = all.filter(({ reference }) => reference !== undefined).length;
  return { bound, open: all.length - bound };
};

/** Proposes metric references for the typed figures of an edition, and writes them if told to. */
export const bind: Command = {
  usage: 'bind EDITION [--apply]',
  summary: 'propose metric references for figures typed in an edition’s drafts, as a diff',
  options: { apply: { type: 'boolean' } },
  run: async (args, { apply = false }, withStrapi) => {
    const year = readYearArgument('bind', args);
    const bindings = await withStrapi(async (strapi) => {
      const { documentId } = await editionOfYear(strapi, year);
      const proposed = await proposeForEdition(strapi, documentId);
      if (apply === true) await writeBindings(strapi, proposed);
      return proposed;
    });
    const { bound, open } = countOf(bindings);
    const closing = `${bound} references ${apply === true ? 'written to the drafts' : 'proposed'}, ${open} figures left as they are.`;
    return { text: [...bindings.map(diffOf), closing].join('\n'), json: bindings };
  },
};
