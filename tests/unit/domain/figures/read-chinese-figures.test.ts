import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../../src/domain/figures/figure';
import { readFigures } from '../../../../src/domain/figures/read-figures';
import { expectSlices } from '../../../support/expect-slices';

const read = (text: string): Figure[] => readFigures(text, 'zh-Hans');

/** What the only figure of a sentence that states something says. */
const stated = (text: string): Partial<Figure> | undefined => {
  const figures = read(text).filter((figure) =>
    ['quantity', 'money', 'percent', 'ratio'].includes(figure.class),
  );
  return figures.length === 1 ? figures[0] : undefined;
};

const classes = (text: string): string[] => read(text).map((figure) => figure.class);

describe('a number in Chinese prose', () => {
  it.each([
    ['获赠互保金1.62亿元', 162000000],
    ['新增会员76.6万人', 766000],
    ['共有１２８家', 128],
    ['伍拾万元整', 500000],
    ['支出三亿五千万元', 350000000],
    ['参加5万4千人', 54000],
    ['参加三千五百人', 3500],
    ['约10万万元', 1e9],
    ['平均十五点七公里', 15.7],
    ['开展宣讲1,286场次', 1286],
    ['约1.5 万人次', 15000],
    ['共10 000余人', 10000],
    ['零下气温-3℃', -3],
  ])('is read exactly: %s', (text, value) => {
    expect(stated(text)?.value).toBe(value);
  });

  it('beyond 2⁵³ is a string of its digits', () => {
    expect(stated('共计90071992547409930元')?.value).toBe('90071992547409930');
  });

  it('of a range has both ends', () => {
    expect(stated('每人37–40份')).toMatchObject({ value: 37, upper: 40, unit: '份' });
    expect(stated('三四百人')).toMatchObject({ value: 300, upper: 400, unit: '人' });
    expect(stated('投入3-5万元')).toMatchObject({ value: 30000, upper: 50000 });
  });

  it('in a falling pair is no range', () => {
    expect(read('比分40-37').map((figure) => figure.upper)).not.toContain(37);
  });
});

describe('the unit of a figure', () => {
  it.each([
    ['培训559班次', '班次'],
    ['15.3万人次获赠', '人次'],
    ['26.7万名职工', '名'],
    ['就业9.6万人（次）', '人（次）'],
    ['参保人次达209万', '人次'],
    ['参加人数突破三万', '人'],
    ['面积3.5万平方米', '平方米'],
  ])('is the one written: %s', (text, unit) => {
    expect(stated(text)?.unit).toBe(unit);
  });

  it('is null where none is written', () => {
    expect(stated('会员超过1.4亿，占比')?.unit).toBeNull();
  });

  it('is not the beginning of another word', () => {
    expect(read('12部门联合发文')[0]?.unit).toBeNull();
  });
});

describe('the qualifier of a figure', () => {
  it.each([
    ['就业服务超6万人次', 'over', '超6万人次'],
    ['调处7130余件', 'over', '7130余件'],
    ['带动3000多家企业', 'over', '3000多家'],
    ['建成千余个', 'over', '千余个'],
    ['数十家企业', 'over', '数十家'],
    ['突破百万人次', 'over', '突破百万人次'],
    ['逾160万人次', 'over', '逾160万人次'],
    ['10人以上', 'over', '10人以上'],
    ['会员近3亿人', 'nearly', '近3亿人'],
    ['大约有300人', 'about', '大约有300人'],
    ['5000场左右', 'about', '5000场左右'],
    ['至少20家', 'at-least', '至少20家'],
    ['不足200人', 'at-most', '不足200人'],
    ['1000份以内', 'at-most', '1000份以内'],
    ['新增3466家', 'exact', '3466家'],
  ])('is part of it: %s', (text, qualifier, words) => {
    expect(stated(text)).toMatchObject({ qualifier, text: words });
  });

  it.each(['经过300家企业', '节约300家企业', '附近300家企业', '以上300家企业', '目前300家企业'])(
    'is not the end of another word: %s',
    (text) => {
      expect(stated(text)).toMatchObject({ qualifier: 'exact', text: '300家' });
    },
  );

  it('of recent years is none', () => {
    expect(read('近5年来')[0]).toMatchObject({ class: 'duration', qualifier: 'exact' });
  });
});

describe('percentages and fractions', () => {
  it.each([
    ['增长15.6%', 15.6],
    ['百分之三', 3],
    ['万分之三', 0.03],
    ['3‰的费率', 0.3],
    ['占3成', 30],
    ['七成六的职工', 76],
    ['打八五折', 85],
    ['提高2.3个百分点', 2.3],
    ['百分之百', 100],
  ])('are in percent: %s', (text, value) => {
    expect(stated(text)).toMatchObject({ class: 'percent', value });
  });

  it.each([
    ['三分之一的职工', 1 / 3],
    ['1/2的努力', 0.5],
    ['增长2.5倍', 2.5],
  ])('are ratios otherwise: %s', (text, value) => {
    expect(stated(text)).toMatchObject({ class: 'ratio', value });
  });

  it('成 in another word is no tenth', () => {
    expect(classes('三成功')).not.toContain('percent');
  });
});

describe('money', () => {
  it.each([
    ['1.62亿元', 162000000, 'CNY'],
    ['人民币500万元', 5000000, 'CNY'],
    ['￥300', 300, 'CNY'],
    ['约1.8亿美元', 180000000, 'USD'],
    ['50元6角三分', 50.63, 'CNY'],
  ])('has its currency: %s', (text, value, currency) => {
    expect(stated(text)).toMatchObject({ class: 'money', value, currency });
  });

  it.each(['三元旦', '立三块牌子', '多元化'])('is not read in %s', (text) => {
    expect(classes(text)).not.toContain('money');
  });
});

describe('what is no quantity', () => {
  it.each([
    ['致职工的一封信', 'idiom'],
    ['每一位职工', 'idiom'],
    ['一次次阅读', 'idiom'],
    ['一站式体检', 'idiom'],
    ['“两癌”筛查', 'idiom'],
    ['十佳成果', 'idiom'],
    ['六大工作体系', 'idiom'],
    ['宁波“00后”小伙', 'idiom'],
    ['入选500强', 'idiom'],
    ['“十四五”规划', 'idiom'],
    ['第十六次代表大会', 'ordinal'],
    ['二十大精神', 'ordinal'],
    ['三星级以上', 'ordinal'],
    ['二等奖', 'ordinal'],
    ['排名全省前三', 'ordinal'],
    ['（一）加强引领', 'ordinal'],
    ['1. 深化改革', 'ordinal'],
    ['“360”模式', 'identifier'],
    ['拨打12351', 'identifier'],
    ['12345热线', 'identifier'],
    ['5G网络', 'identifier'],
    ['G60科创走廊', 'identifier'],
    ['电话0574-87654321', 'identifier'],
    ['手机13800138000', 'identifier'],
    ['信箱a2023@b.cn', 'identifier'],
    ['5·1服务卡', 'date'],
    ['2023宁波市合唱艺术周', 'date'],
    ['21世纪', 'date'],
    ['三年行动计划', 'duration'],
    ['连续5年开展', 'duration'],
    ['24小时服务', 'duration'],
  ])('is said to be what it is: %s is %s', (text, kind) => {
    expect(classes(text)).toEqual([kind]);
  });

  it('dates are read number by number', () => {
    expect(read('2023年12月31日').map(({ class: kind, value }) => [kind, value])).toEqual([
      ['date', 2023],
      ['date', 12],
      ['date', 31],
    ]);
  });

  it.each(['首届工匠', '四川', '队伍', '统一思想', '千方百计', '万众一心', '十分', '几何'])(
    'and no number is not read at all: %s',
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );

  it('a number of things with the same words is a quantity', () => {
    expect(classes('一共三家')).toContain('quantity');
    expect(classes('仅一家')).toEqual(['quantity']);
    expect(classes('360人')).toEqual(['quantity']);
    expect(classes('三层楼共12层')).toContain('quantity');
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    ...'零一二两三九十百千万亿点分之余多几第前约近超元%.,、-/年月日人次个（）“”{}:￥ 0123456789aG@'.split(
      '',
    ),
    '{{metric:a-1}}',
    '百分之',
    'http://',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
  );

  it('is read without an error, in order, in slices of itself', () => {
    expectSlices(texts, read);
  });

  it('of a hundred thousand digits, scales or open references comes to an end', () => {
    for (const piece of ['9', '万', '零', '1,', '一二', '{{', '1.', '百分之', '第', '@1', '超']) {
      expect(read(piece.repeat(100_000 / piece.length)).length).toBeGreaterThanOrEqual(0);
    }
  });

  it('keeps the numbers of references to itself', () => {
    expect(read('共{{metric:2022/key-3 form=余}}家')).toEqual([]);
  });
});
