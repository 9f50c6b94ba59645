import { describe, expect, it } from 'vitest';
import { MARK, outlineOf } from '../../../../src/domain/new-year/outline';

describe('the outline of a text', () => {
  it('keeps headings, and the opening words and references of each paragraph', () => {
    const text =
      '## 服务\n\n乘着东风，读书节送出{{metric:books form=余}}和{{metric:books form=余}}，{{metric:cards}}。\n\n一次阅读。';
    expect(outlineOf(text, 'zh-Hans')).toBe(
      '## 服务\n\n【待写：乘着东风……】 {{metric:books form=余}}、{{metric:cards}}\n\n【待写：一次阅读……】',
    );
  });

  it('has no opening words where a figure stands in them', () => {
    expect(outlineOf('刚刚走过的2023年，很好。', 'zh-Hans')).toBe('【待写……】');
    expect(outlineOf('In 2023 the {{metric:books}} went.', 'en')).toBe(
      '[to write …] {{metric:books}}',
    );
  });

  it('cuts English opening words between words', () => {
    expect(
      outlineOf('Opportunities to learn were no less plentiful than they had been.', 'en'),
    ).toBe('[to write: Opportunities to learn were no less …]');
  });

  it('marks every paragraph in a way that is found again', () => {
    const text = outlineOf('One thing.\n\nTwo', 'en') + outlineOf('一\n\n“二”', 'zh-Hans');
    expect(text.match(MARK)).toHaveLength(4);
    expect('a [to write](https://example.org) link'.match(MARK)).toBeNull();
  });
});
