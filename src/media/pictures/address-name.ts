import { pinyin } from 'pinyin-pro';

/** The longest name of a file in its address, in characters, without what makes it unique. */
const LONGEST = 60;

/**
 * The name of a file as it stands in its address: letters, digits and `_`, Chinese by its sounds
 * (`2023年会场` is `2023_nian_hui_chang`).
 * @param title of the file, without an ending
 * @returns `picture` where nothing of the title can be written so
 */
export const addressName = (title: string): string => {
  const spelled = pinyin(title, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true });
  const words = spelled
    .join(' ')
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean);
  const fitting = words.filter((_, at) => words.slice(0, at + 1).join('_').length <= LONGEST);
  return fitting.join('_') || words[0]?.slice(0, LONGEST) || 'picture';
};
