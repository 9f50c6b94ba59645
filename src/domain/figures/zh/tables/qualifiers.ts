import type { FigureQualifier } from '../../figure';
import { phraseTable } from '../phrase-table';

/** Words by their qualifier; `_` is a space within one. */
const byQualifier = (
  words: Readonly<Partial<Record<FigureQualifier, string>>>,
): Readonly<Record<string, FigureQualifier>> =>
  Object.fromEntries(
    Object.entries(words).flatMap(([qualifier, list]) =>
      list.split(' ').map((word) => [word.replace('_', ' '), qualifier as FigureQualifier]),
    ),
  );

/** Words before a number. */
export const BEFORE = byQualifier({
  over: '超过 超过了 超出 超出了 超 逾 已逾 突破 突破了 破 高于 大于 多于 不止 远超 远超过 上 过 比 > ＞ 大于了 超逾',
  nearly: '近 将近 接近 几近 趋近 近乎 接近了',
  about:
    '约 大约 约为 大约为 大概 大概有 大致 约计 大约有 约有 估计 估计有 差不多 ~ ≈ 左近 约莫 约合 折合约',
  'at-least':
    '至少 至少有 最少 最少有 起码 不少于 不低于 不小于 不下 不下于 ≥ ≧ 大于等于 大于或等于 大于或者等于 >= >_= 不短于 不亚于 不低於 不少於',
  'at-most':
    '不足 不到 未满 未达 不满 少于 低于 小于 不超过 不多于 不大于 不高于 至多 最多 顶多 小于等于 小于或等于 小于或者等于 < ≤ ≦ <= <_= ＜ 不及 未超过',
});
export const BEFORE_WORDS = phraseTable(Object.keys(BEFORE));

/** A character before one of these words that makes it the end of another: 节约, 附近, 通过, 以上. */
export const NOT_BEFORE: Readonly<Record<string, string>> = {
  约: '节预签合公条纽邀违履隐简制特集要契誓毁失俭爽应相租续立隐',
  近: '附最靠邻临走亲贴远就切迫逼相',
  过: '通经不度越路走穿错来去做看说用难胜跨度高太再超透放',
  超: '赶反',
  破: '打爆突侦攻',
  上: '以之网线身早晚马天地路海车船桌手面会台街头世事实边看赶加跟带送献录关爱遇用配算跃登踏迈',
  比: '占对同环可相无评较',
  不足: '存在',
  突破: '实现',
  不到: '做想办看找收得感达',
};

/** Words behind a number and its unit. */
export const AFTER = byQualifier({
  over: '以上 之上 有余 开外 余 多 以上的 还多',
  'at-most': '以下 以内 之内 之下 封顶 不到',
  about: '左右 上下 前后 许 许人 上下浮动',
});
export const AFTER_WORDS = phraseTable(Object.keys(AFTER));

/** A character behind one of these words that makes it the start of another: 10人多次, 5家余姚企业. */
export const NOT_AFTER: Readonly<Record<string, string>> = {
  多: '次元个种样方项家重角年地层边彩人处点',
  余: '姚杭额热',
  许: '多可愿诺',
  上下: '联一游功贯同楼齐班',
  前后: '左脚端',
  不到: '位一半期底场达处',
  左右: '',
  以下: '简几问题',
};
