const DIGITS = '零一二三四五六七八九';
const SCALES = ['', '十', '百', '千'];
const GROUPS = ['', '万', '亿'];
const LARGEST = 1e12;

/** Four digits in words: 0305 is 三百零五, 2000 is 两千. */
const section = (digits: string): string => {
  let words = '';
  let isGap = false;
  [...digits].forEach((digit, index) => {
    if (digit === '0') {
      isGap = words !== '';
      return;
    }
    const scale = SCALES[digits.length - 1 - index] ?? '';
    const word = digit === '2' && scale === '千' ? '两' : (DIGITS[Number(digit)] ?? '');
    words += (isGap ? '零' : '') + word + scale;
    isGap = false;
  });
  return words;
};

const groupsOf = (digits: string): string[] => {
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 4) {
    groups.unshift(digits.slice(Math.max(0, end - 4), end));
  }
  return groups;
};

/**
 * Writes a whole number in Chinese words: 一万零五百, 两千三百, 十六. 二 becomes 两 before 千, 万 and 亿;
 * before a measure word the caller says so.
 * @returns undefined for what is not written in words: decimals, negative and very large numbers
 */
export const writeChinese = (value: number): string | undefined => {
  if (!Number.isInteger(value) || value < 0 || value >= LARGEST) return undefined;
  if (value === 0) return '零';
  const groups = groupsOf(String(value));
  let words = '';
  groups.forEach((digits, index) => {
    const part = section(digits);
    if (part === '') return;
    const scale = GROUPS[groups.length - 1 - index] ?? '';
    const isGap = words !== '' && digits.startsWith('0');
    words += (isGap ? '零' : '') + (part === '二' && scale !== '' ? '两' : part) + scale;
  });
  return words.replace(/^一十/, '十');
};
