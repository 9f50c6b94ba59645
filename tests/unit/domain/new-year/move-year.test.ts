import { describe, expect, it } from 'vitest';
import { moveDay, moveReferences, moveYearIn } from '../../../../src/domain/new-year/move-year';

const move = { from: 2023, to: 2024 };

describe('a year moved on', () => {
  it('is named where the old one was, and nowhere else', () => {
    expect(moveYearIn('截至2023年，2023与12023及2022', move)).toBe('截至2024年，2024与12023及2022');
  });

  it('moves days by as many years, the 29th of February to a day that exists', () => {
    expect(moveDay('2023-12-31', move)).toBe('2024-12-31');
    expect(moveDay('2024-02-29', { from: 2024, to: 2025 })).toBe('2025-02-28');
    expect(moveDay('2024-02-29', { from: 2024, to: 2028 })).toBe('2028-02-29');
  });

  it('moves a reference to the year before, where that year has the metric', () => {
    const text =
      '{{metric:2022/books form=余}}、{{metric:2022/gone}}、{{metric:2019/books}}、{{metric:books}}';
    expect(moveReferences(text, move, new Set(['books']), true)).toBe(
      '{{metric:2023/books form=余}}、{{metric:2022/gone}}、{{metric:2019/books}}、{{metric:books}}',
    );
  });
});
