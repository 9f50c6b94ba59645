import { phraseTable } from '../phrase-table';

/** Tenths: 三成, 七成六 (76 %), 八五折 (85 %), 对折 (half). */
export const TENTHS = new Set(['成', '折']);

/** Characters behind 成 and 折 that make another word of it: 成功, 成立, 折扣. */
export const NOT_TENTHS: Readonly<Record<string, string>> = {
  成: '功立为员果效绩本长熟就都交分品人份年批立套双对群形型活因像片色才器家',
  折: '扣叠旧合射腰返服磨断页',
};

/** Percent signs, with the power of ten that makes percent of them: 3‰ is 0.3 %. */
export const PERCENT_SIGNS: Readonly<Record<string, number>> = {
  '%': 1,
  '％': 1,
  '﹪': 1,
  '‰': 10,
};

/** Shares that are words of their own, in percent. */
export const SET_SHARES: Readonly<Record<string, number>> = {
  半成: 5,
  对折: 50,
  對折: 50,
  百分百: 100,
};
export const SET_SHARE_WORDS = phraseTable(Object.keys(SET_SHARES));
