import { describe, expect, it } from 'vitest';
import { compareTexts } from '../../../../src/domain/readiness/compare/compare-texts';

const codes = (zh: string, en: string): string[] =>
  compareTexts(zh, en).findings.map(({ code }) => code);

describe('a translation that says the same', () => {
  it.each([
    [
      '15.3万人次获赠互保金1.62亿元。',
      'Payments came to RMB 162 million for 153,000 participations.',
    ],
    ['开展就业服务超6万人次。', 'Employment services recorded more than 60,000 participations.'],
    ['调处劳动争议7130余件。', 'Over 7,130 labour disputes were mediated.'],
    ['26.7万名职工参加疗休养。', 'In all, 267,000 workers went on recuperation leave.'],
    ['增长15.6%，提高2.3个百分点。', 'It grew by 15.6 per cent, 2.3 percentage points more.'],
    ['三分之一的职工', 'one third of the workers'],
    ['承办了两个竞赛大项。', 'It hosted both sports.'],
    ['每一位职工都是一封信的读者。', 'Every one of the workers reads the letter.'],
    ['第十六次代表大会于2023年2月召开。', 'The 16th Congress was held in February 2023.'],
    ['每人37–40份', '37 to 40 copies each'],
    ['会员近3亿人', 'nearly 300 million members'],
    ['建成千余个小屋', 'more than 1,000 rooms were set up'],
    ['产值比上年增长一倍', 'output doubled'],
    ['去年举办162场活动', 'In 2023 it held 162 events'],
  ])('has no findings: %s', (zh, en) => {
    expect(compareTexts(zh, en).findings).toEqual([]);
  });
});

describe('a translation that says something else', () => {
  it.each([
    ['15.3万人次', '15.3 million participations', ['magnitude']],
    ['1.62亿元', 'RMB 1.62 billion', ['magnitude']],
    ['154.9万人次', '154,900 participations', ['magnitude']],
    ['7130件', '7,310 cases', ['value']],
    ['15.3万人次', '153,000 people', ['unit']],
    ['209万人', '2.09 million person-times', ['unit']],
    ['提高2.3个百分点', 'up 2.3 percent', ['unit']],
    ['1.62亿元', 'US$162 million', ['currency']],
    ['1.62亿元', '162 million people', ['unit']],
    ['超6万人次', '60,000 participations', ['qualifier']],
    ['近3亿人', 'more than 300 million people', ['qualifier']],
    ['3466家', 'more than 3,466 organisations', ['qualifier']],
    ['慰问80名职工，送书103册', 'It visited 80 workers', ['missing']],
    ['慰问80名职工', 'It visited 80 workers and gave 103 books', ['extra']],
    ['第十六次代表大会', 'the 15th Congress', ['value']],
    ['三年行动计划', 'the five-year action plan', ['value']],
    ['2020年2月以来', 'since February 2021', ['value']],
    ['37–40份', '37 copies', ['value']],
  ])('is told what differs: %s / %s', (zh, en, expected) => {
    expect(codes(zh, en)).toEqual(expected);
  });
});

describe('paragraphs', () => {
  it('are compared in their order, so that a figure that moved is missed', () => {
    expect(codes('有80人。\n\n有90家。', 'There are 90 firms.\n\nThere are 80 people.')).toEqual(
      expect.arrayContaining(['value']),
    );
    expect(codes('有80人。\n\n有90家。', 'There are 80 people.\n\nThere are 90 firms.')).toEqual(
      [],
    );
  });

  it('are lines where no blank line parts them', () => {
    expect(codes('有80人。\n有90家。', '80 people.\n90 firms.')).toEqual([]);
  });

  it('too many on one side have no partner', () => {
    expect(codes('有80人。\n\n有90家。', 'There are 80 people.')).toEqual(['missing']);
  });

  it('give findings with offsets in the whole texts', () => {
    const [zh, en] = ['第一段。\n\n有80人。', 'First.\n\nThere are 90 people.'];
    const [finding] = compareTexts(zh, en).findings;
    expect(zh.slice(finding?.zh?.start, finding?.zh?.end)).toBe('80人');
    expect(en.slice(finding?.en?.start, finding?.en?.end)).toBe('90 people');
  });
});
