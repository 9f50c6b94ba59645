/** Chinese numerals, simplified, traditional and financial (GB/T 15835, 《会计基础工作规范》). */
export const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  壹: 1,
  二: 2,
  贰: 2,
  貳: 2,
  两: 2,
  兩: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  陸: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};

/** Digits that stand alone as words or names of their own: 队伍, 大陆, 放肆; numbers in company only. */
export const FINANCIAL = '壹贰貳叁肆伍陆陸柒捌玖拾佰仟';

export const SMALL_SCALES: Readonly<Record<string, number>> = {
  十: 10,
  拾: 10,
  百: 100,
  佰: 100,
  千: 1000,
  仟: 1000,
};

export const BIG_SCALES: Readonly<Record<string, number>> = {
  万: 1e4,
  萬: 1e4,
  亿: 1e8,
  億: 1e8,
  兆: 1e12,
};

/** 两 counts, it is never a decimal or the last digit of a scale: 两百点两 is two numbers. */
export const PAIR_DIGITS = '两兩';

/** “And more”, after a scale or digits: 7130余件, 3000多家, 十几亿, 十来个. */
export const MORE = '余餘多几幾来來';

/** What makes a MORE character the beginning of a word instead: 3000来自, 300余姚. */
export const NOT_MORE: Readonly<Record<string, string>> = {
  余: '姚杭额热下款粮音波',
  餘: '額熱下',
  多: '样種种媒重角',
  来: '自到源宾访电信往临说看料历',
  來: '自到源賓訪電信往臨說看料歷',
  几: '何乎率',
  幾: '何乎',
};

export const POINT = '点點';
export const NEGATIVE = '负負-－−';

/** 亿 and 万 that begin a name, not a scale: 2023万科. */
export const NOT_SCALE: Readonly<Record<string, string>> = {
  万: '科达象能圣',
  萬: '科達象能',
  兆: '赫瓦字帕焦伏欧位比周',
  千: '克米瓦卡伏焦帕字赫位比安里兆',
};
