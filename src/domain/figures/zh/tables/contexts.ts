import { phraseTable } from '../phrase-table';

/** Before a number these make it a name: 电话12351, 证号. */
export const NAMERS = phraseTable(`
  电话 热线 拨打 手机 手机号 传真 邮编 邮政编码 QQ 双 微信 微信号 编号 账号 帐号 证号 学号 工号 编码 代码 群号 型号 版本 版本号 总第 字第 电话号码 号码
  电话： 热线： 传真： 邮编： 电话: 热线: 传真: 邮编: 编号： 编号: 工业 北纬 东经
`);

/** Behind a number these make it a name: 12345热线, 3号楼, 15号文件. */
export const NAMED = phraseTable(`
  热线 专线 服务热线 号楼 号线 号 室 房间 路公交 路公交车 频道 型 字头 版本 高校 院校 会议室 报告厅 教室 办公室 病房 号门 车间 实验室 服务平台 国道 省道 高速 后 后们 强 开头 结尾
`);

/** Behind a number these give it a place in an order: 十四届, 三等奖, 三星级, 五年级. */
export const ORDERED = phraseTable(
  '届 等奖 等功 星级 星 年级 级 甲 等 线城市 梯队 季度 把手 楼 胎 审 中全会 次会议 次全会 次全体会议 次代表大会 孩',
);

/** Before a number these give it a place in an order: 第三, 前十, 排名5. */
export const ORDERERS = phraseTable(
  '第 前 排名 排名第 名列 名列第 位列 位列第 位居 位居第 TOP Top top No. NO. No NO №',
);

/** What before 前 makes a time of it: 目前300家, 日前. */
export const TIME_BEFORE = '目当日以之此从提年月天先生空眼面史跟';

/** Behind a number these name a set, and the number is part of the name: 六大体系, 十佳, 两癌. */
export const SETS =
  '大佳强農农癌会岸地者化维杰优险违废能通自牌省市县区校企院局馆化业产好高新严实金度';

/** Of these also digits make a name: 500强, 6大体系. */
export const DIGIT_SETS = '大强佳';

/** Behind 大 these make it a kind of size, not of set: 3大类. */
export const NOT_A_SET = '类类型学会';

/** Quotation marks: digits alone between them are a name (“360”). */
export const OPENING_QUOTES = '“‘「『《"（(〔[';
export const CLOSING_QUOTES = '”’」』》"）)〕]';

/** Before 一 these make it count: 仅一人, 共一家. Elsewhere 一封信 is “a letter”. */
export const COUNTING = phraseTable(
  '仅 仅有 只 只有 共 共有 共计 总计 合计 唯有 就 整整 达 增加 减少 满',
);

/** Single digits behind these are pronouns: 每一位, 这一年, 另一方面. */
export const DETERMINERS = '每某任哪';

/** Behind a lone number at the start of a clause these count points: 一是, 二要. */
export const POINT_WORDS = '是要、：';
