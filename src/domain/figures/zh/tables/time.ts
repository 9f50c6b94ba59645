import { phraseTable } from '../phrase-table';

/** Lengths of time. 年 is one unless its number is a year. */
export const DURATIONS = phraseTable(`
  个月 个半月 个多月 个余月 個月 个季度 个星期 星期 个小时 个半小时 个多小时 小时 小時 个钟头 钟头 分钟 分鐘 秒钟 秒 天 周 周年 个年头 年头 年
  个工作日 工作日 个昼夜 昼夜 个世纪 载 年多 年余 晚 夜 毫秒 个学期 学期 个学年 学年 代人
`);

/** Days, times of day, years: points in time. */
export const DATES = phraseTable(`
  年度 年代 年份 月份 月 日 号 世纪 时 点钟 点整 点 點 分许 时许 季度 年 时整
`);

/** 点 counts points of a speech before these: 三点建议. */
export const POINTS_MADE = phraseTable(
  '建议 意见 要求 希望 体会 启示 原因 说明 感受 想法 思考 看法 共识 措施',
);

/** What makes 年 with a small number a length of time, never a year: 98年来. */
export const EARLIEST_YEAR = 1000;
export const LATEST_YEAR = 2999;

/** Before a number of one or two digits these make a day of the week: 周三, 星期五. */
export const WEEKDAYS = phraseTable('周 星期 礼拜 禮拜');
