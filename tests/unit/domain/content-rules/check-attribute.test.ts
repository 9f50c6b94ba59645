import { describe, expect, it } from 'vitest';
import {
  checkAttribute,
  type ScalarAttribute,
} from '../../../../src/domain/content-rules/check-attribute';
import type { RuleFinding } from '../../../../src/domain/content-rules/finding';

type Case = [
  attribute: ScalarAttribute,
  good: unknown,
  bad: unknown,
  broken: Omit<RuleFinding, 'field'>,
];

const slug: ScalarAttribute = { type: 'string', regex: '^[a-z]+(-[a-z]+)*$' };

const cases: Case[] = [
  [{ type: 'string' }, '总工会', 7, { code: 'text' }],
  [{ type: 'string' }, 'x', 'x\u0000', { code: 'text' }],
  [{ type: 'text' }, 'x', ['x'], { code: 'text' }],
  [{ type: 'richtext' }, '# x', {}, { code: 'text' }],
  [
    { type: 'string', maxLength: 3 },
    '总工会',
    '总工会好',
    { code: 'too-long', params: { max: 3, length: 4 } },
  ],
  [
    { type: 'string', maxLength: 2 },
    '😀😀',
    '😀😀😀',
    { code: 'too-long', params: { max: 2, length: 3 } },
  ],
  [{ type: 'string', minLength: 2 }, 'ab', 'a', { code: 'too-short', params: { min: 2 } }],
  [slug, 'labour-disputes', 'Labour', { code: 'pattern' }],
  [{ type: 'email' }, 'a.b@example.org', 'a@b', { code: 'email' }],
  [{ type: 'email' }, 'x@a.b.c', 'x@a..c', { code: 'email' }],
  [{ type: 'email' }, 'x@a.b', 'x y@a.b', { code: 'email' }],
  [{ type: 'email' }, 'x@a.b', 'x@a.b c', { code: 'email' }],
  [{ type: 'email' }, 'x@a.b', 'x@@a.b', { code: 'email' }],
  [{ type: 'email' }, `${'x'.repeat(248)}@ab.cd`, `${'x'.repeat(249)}@ab.cd`, { code: 'email' }],
  [{ type: 'email' }, 'x@a.b', 5, { code: 'email' }],
  [{ type: 'email' }, 'x@a.b', 'x\u0000@a.b', { code: 'email' }],
  [{ type: 'decimal' }, 5.5, 'five', { code: 'number' }],
  [{ type: 'decimal' }, '5.5', '1.00001', { code: 'digits' }],
  [{ type: 'decimal' }, 1, '999999999999999.9', { code: 'digits' }],
  [{ type: 'decimal' }, 1.5, '1.00000000000000001', { code: 'digits' }],
  [{ type: 'decimal', min: 0 }, 0, -0.1, { code: 'range', params: { min: 0, max: '∞' } }],
  [{ type: 'decimal', max: 9 }, 9, 9.1, { code: 'range', params: { min: '−∞', max: 9 } }],
  [{ type: 'integer' }, 2023, 2023.5, { code: 'whole-number' }],
  [{ type: 'integer' }, '2023', 'year', { code: 'whole-number' }],
  [
    { type: 'integer', min: 1900, max: 2200 },
    1900,
    1899,
    { code: 'range', params: { min: 1900, max: 2200 } },
  ],
  [
    { type: 'integer', min: 1900, max: 2200 },
    2200,
    2201,
    { code: 'range', params: { min: 1900, max: 2200 } },
  ],
  [{ type: 'date' }, '2024-02-29', '2023-02-29', { code: 'date' }],
  [{ type: 'date' }, '2024-02-29', 20240229, { code: 'date' }],
  [{ type: 'boolean' }, false, 'false', { code: 'boolean' }],
  [
    { type: 'enumeration', enum: ['flow', 'stock'] },
    'stock',
    'neither',
    { code: 'one-of', params: { expected: ['flow', 'stock'] } },
  ],
  [{ type: 'enumeration', enum: ['1'] }, '1', 1, { code: 'one-of', params: { expected: ['1'] } }],
];

describe('a value of an attribute', () => {
  it.each(cases)('%j is well formed: %j', (attribute, good) => {
    expect(checkAttribute('field', attribute, good)).toBeUndefined();
  });

  it.each(cases)('%j is malformed, %#: not %j but %j', (attribute, _good, bad, broken) => {
    expect(checkAttribute('field', attribute, bad)).toEqual({ ...broken, field: 'field' });
  });

  it.each([undefined, null, ''])('may be absent: %j', (value) => {
    expect(checkAttribute('field', { type: 'integer' }, value)).toBeUndefined();
  });

  it('of a type without rules is left alone', () => {
    expect(checkAttribute('field', { type: 'json' }, { anything: 1 })).toBeUndefined();
  });
});
