import { phraseTable } from '../phrase-table';

/**
 * Measure words and units that make a number a quantity, whoever writes it: 三家 and 3家. As they
 * are written: 人次 (participations) is no 人 (people).
 */
export const UNITS = phraseTable(`
  人次 人（次） 人(次) 场（次） 家（次） 人 名 位 户次 户 户次 家次 家 个 個 只 条 项次 项 件次 件 起 宗 桩 例 份 封 篇 本 册 部 套 张 台次 台 架次 架 辆次 辆
  艘次 艘 列 趟 班次 场次 场 场场 次 回 届次 批次 批 轮次 轮 组 队 支 所 座 栋 幢 间 处 块 片 根 棵 株 头 匹 颗 粒 枚
  枝 束 朵 盏 杯 瓶 箱 袋 盒 桶 车次 顿 节 课时 学时 工时 学分 堂 讲 单 笔 款 种 類 类 样 站 点次 票 元次 床 席 张次
  万次 例次 人份 人天 人日 标箱 标准箱 大类 小类 门 岁 周岁 票次 集 期 倍 档 首 幅 段 句 字 页 卷 曲 枪 面 株 尾 羽
  口 眼 道 级 层 号次 篇次 条次 线 股 团 亩次 对 双 副 雙 對 打 斤 两 兩 吨 万吨公里 吨公里 人公里 公斤 千克 克 毫克 微克
  公里 千米 米 公分 厘米 毫米 微米 海里 英里 英尺 英寸 尺 寸 里 平方公里 平方千米 平方米 平方厘米 平米 平方英尺 平方
  立方米 立方厘米 立方 亩 公顷 畝 升 毫升 加仑 桶 度 摄氏度 华氏度 千瓦时 千瓦 兆瓦 万千瓦 瓦 伏 安 焦 兆赫兹 兆赫 赫兹 千赫
  字节 比特 千字节 兆字节 兆 帕 千帕 兆帕 卡 千卡 大卡 千焦 马力 节 像素 磅 盎司 英亩 平方英里 年级 人年 台套 套次
  件套 人份 剂次 剂 针 例数 床位 席位 席次 个次 客次 载重吨 载重 总吨 标煤 吨标准煤 TEU 箱次 航次 车皮 盘 局 分 步 声 手 口人 门次
  篇幅 版 盎司 盆 缸 碗 壶 罐 捆 叠 摞 堆 串 排 行 圈 遍 下 番 跤 拳 脚 发 门 尊 挺 顶 床 扇 堵 面次 方 代 网 池 库 比特币
`);

/** ASCII units; only where no letter follows. */
export const LATIN_UNITS = phraseTable(`
  km kg km² km2 m m² m2 m³ m3 cm mm cm² g mg t L l ml mL kW kWh kwh KWh MW GW GWh W Hz kHz MHz GHz GB MB TB KB
  ㎡ ㎞ ㎏ ㎝ ㎜ ℃ °C ° °F dB ha h s min kcal mmHg TEU px
`);

/**
 * Measure words that make a set phrase of a single Chinese digit (三层, 一手, 两面, 三方) and a
 * quantity of anything else (12层).
 */
export const WEAK_UNITS = new Set(
  '面 手 口 头 门 道 代 方 级 线 步 声 眼 股 层 段 点 里 度 安 发 号 期 单 字 站 句 排 行 下 番 脚 网 池 库 队 节 分 块 寸 尺 克 卡 兆 焦 伏 瓦 版 里 集 曲 例 度 对 首 团 列 顶 手 米 里 局 针 剂 盘 讲 席'.split(
    ' ',
  ),
);

/** Units of which a lone digit is still a quantity though the measure word is weak: 两米半. */
export const MEASURED = new Set(['米', '度', '克', '里', '尺', '寸', '点']);

/** Nouns that name the unit of a bare number behind them: 人次达209万, 参加人数突破三万. */
export const UNIT_NOUNS: Readonly<Record<string, string>> = {
  人次: '人次',
  人数: '人',
  场次: '场次',
  件数: '件',
  户数: '户',
  家数: '家',
  班次: '班次',
  架次: '架次',
  辆次: '辆次',
  批次: '批次',
  次数: '次',
  篇数: '篇',
  册数: '册',
  份数: '份',
  场数: '场',
  个数: '个',
  项数: '项',
  台数: '台',
  亩数: '亩',
};

/** What may stand between such a noun and its number. */
export const UNIT_LINKS = phraseTable(`
  达到 已达 已达到 高达 多达 达 为 是 共 共计 共有 总计 合计 累计 累计达 累计达到 约 近 超 超过 突破 逾 增至 增加到 增加至 扩大至 扩大到 升至
  上升到 提高到 提升到 提升至 降至 降到 减至 减少到 已 已经 有 接近 将近 首次 再次 ： : 了 总数 总量 也 就 均 则 达到了 超过了 突破了
`);

/** Characters behind a measure word that make another word of it: 12部门, 三家庭, 5打造. */
export const NOT_UNIT: Readonly<Record<string, string>> = {
  打: '造击破开响工扮算通卡球',
  个: '性体案税',
  個: '性體',
  人: '口民才均员类',
  家: '庭长园属政具电装访乡',
  场: '馆地所景面',
  种: '植子族',
  名: '单称列额牌胜字',
  位: '置于数一',
  点: '亮燃赞击多半',
  部: '门分队署位',
  对: '于象接口照',
  门: '店诊票户',
  组: '织建成',
  队: '伍员',
  支: '部持撑出付柱线',
  座: '谈',
  线: '路上下',
  类: '别型',
  步: '行入',
  期: '间待末',
  集: '体团中',
  代: '表',
  局: '面部',
  道: '路德',
  台: '州湾风账阶',
  条: '例',
  区: '',
  本: '市省县次报届',
  发: '展放布生挥现动',
  下: '午半属',
  版: '',
  面: '对向积',
  行: '业动政',
  里: '面',
  度: '假',
  站: '点',
  分: '之别布析类享',
  口: '岸',
  层: '面级',
  批: '准复发',
  讲: '话座',
  单: '位',
  课: '',
  封: '闭',
  起: '来',
  项: '目部',
};
