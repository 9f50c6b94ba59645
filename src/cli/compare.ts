import type { Figure } from '../domain/figures/figure';
import { compareTexts } from '../domain/readiness/compare/compare-texts';
import type { Difference } from '../domain/readiness/compare/comparison';
import type { Command } from './command';
import { readTextFile } from './read-text-file';

const place = (name: string, figure: Figure | undefined): string[] =>
  figure === undefined ? [] : [`${name} ${figure.start}: ${JSON.stringify(figure.text)}`];

const describe = ({ code, zh, en }: Difference): string =>
  [code.padEnd(10), ...place('zh', zh), ...place('en', en)].join('\t');

/** Holds the figures of an English translation against those of its Chinese source. */
export const compare: Command = {
  usage: 'compare ZH_FILE EN_FILE',
  summary: 'compare the figures of a translation with its source, paragraph by paragraph',
  run: async (args) => {
    const [zh, en, ...more] = args;
    if (zh === undefined || en === undefined || more.length > 0) {
      throw new Error('compare takes two files, the Chinese and the English');
    }
    const comparison = compareTexts(readTextFile(zh), readTextFile(en));
    const { pairs, findings } = comparison;
    const closing = `${pairs.length} figures agree or are paired, ${findings.length} differences.`;
    return { text: [...findings.map(describe), closing].join('\n'), json: comparison };
  },
};
