import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findReferences } from '../../../../src/domain/metric-references/find-references';

const inMarkdown = (text: string) => findReferences(text, { markdown: true });
const inPlain = (text: string) => findReferences(text, { markdown: false });

describe('a metric reference', () => {
  it('is found where it stands, with its key', () => {
    const text = '调解{{metric:disputes-mediated}}。';
    expect(inMarkdown(text)).toEqual({
      references: [{ start: 2, end: 30, key: 'disputes-mediated', style: {} }],
      errors: [],
    });
    expect(text.slice(2, 30)).toBe('{{metric:disputes-mediated}}');
  });

  it.each([
    ['{{metric:2022/union-members}}', { key: 'union-members', edition: 2022, style: {} }],
    ['{{ metric:a1 }}', { key: 'a1', style: {} }],
    ['{{metric:a style=full}}', { key: 'a', style: { style: 'full' } }],
    ['{{metric:a qualifier=over form=余}}', { key: 'a', style: { qualifier: 'over', form: '余' } }],
    ['{{metric:a form="more than"}}', { key: 'a', style: { form: 'more than' } }],
    ['{{metric:a form=“more than”}}', { key: 'a', style: { form: 'more than' } }],
    [
      '{{metric:a\u3000numerals=words  unit=名}}',
      { key: 'a', style: { numerals: 'words', unit: '名' } },
    ],
    ['{{metric:a qualifier=none}}', { key: 'a', style: { qualifier: 'none' } }],
    ['{{metric:a qualifier=at-least}}', { key: 'a', style: { qualifier: 'at-least' } }],
  ])('%s is read', (text, wanted) => {
    expect(inMarkdown(text)).toEqual({
      references: [{ start: 0, end: text.length, ...wanted }],
      errors: [],
    });
  });

  it('is found next to another, and after an escaped backslash', () => {
    expect(inMarkdown('{{metric:a}}{{metric:b}}').references).toHaveLength(2);
    expect(inMarkdown('\\\\{{metric:a}}').references).toHaveLength(1);
    expect(inPlain('\\\\{{metric:a}}').references).toHaveLength(1);
  });
});

describe('in code and after a backslash, braces are text:', () => {
  it.each([
    '`{{metric:a}}`',
    '`` a ` {{metric:a}} ``',
    '```\n{{metric:a}}\n```',
    '````\n```\n{{metric:a}}\n````\n',
    '~~~ text\n{{broken\n~~~',
    '```\n{{metric:a}}',
    '1. one\n\n   ```\n   {{metric:a}}\n   ```',
    '- ```\n  {{metric:a}}\n  ```',
    '`a\nb {{metric:a}}`',
    '\\{{metric:a}}',
    'a \\{{ b',
    'a { b } {c}',
  ])('%j', (text) => {
    expect(inMarkdown(text)).toEqual({ references: [], errors: [] });
  });

  it.each([
    ['`{{metric:a}}', 'no second backtick'],
    ['``{{metric:a}}`', 'runs of different lengths'],
    ['\\`{{metric:a}}`', 'an escaped backtick'],
    ['`a\n\n{{metric:a}}`', 'a paragraph between'],
    ['# `a\n{{metric:a}} `', 'a heading between'],
    ['- `a\n- {{metric:a}} `', 'another list item'],
    ['```\ncode\n```\n{{metric:a}}', 'after the fence'],
    ['``` `x`\n{{metric:a}}', 'a fence with a backtick in its words'],
    ['- ```\n  code\n\n{{metric:a}}', 'after the list item that an open fence stood in'],
    ['```\ncode\n    ```\n```\n{{metric:a}}', 'a closing fence too far in'],
  ])('but not in %j: %s', (text) => {
    expect(inMarkdown(text).references).toMatchObject([{ key: 'a' }]);
  });

  it('but plain text has no code', () => {
    expect(inPlain('`{{metric:a}}`').references).toHaveLength(1);
    expect(inPlain('\\{{metric:a}}').references).toHaveLength(0);
  });
});

describe('what is wrong', () => {
  it.each([
    ['{{metirc:a}}', 'malformed-reference', '{{metirc:a}}', '{{metric:a}}'],
    ['{{metric：a}}', 'malformed-reference', '{{metric：a}}', '{{metric:a}}'],
    ['{{Metric: a-b style=full}}', 'malformed-reference', undefined, '{{metric:a-b style=full}}'],
    ['{{metric:Union_Members}}', 'malformed-reference', undefined, '{{metric:union-members}}'],
    ['{{metirc:2022/a}}', 'malformed-reference', undefined, '{{metric:2022/a}}'],
    ['{{metric:}}', 'malformed-reference', '{{metric:}}', undefined],
    ['{{metric:22/a}}', 'malformed-reference', undefined, undefined],
    ['{{name}}', 'malformed-reference', '{{name}}', undefined],
    ['{{}}', 'malformed-reference', '{{}}', undefined],
    ['{{metric:a', 'malformed-reference', '{{', undefined],
    ['{{metric:a\n}}', 'malformed-reference', '{{', undefined],
    ['{{{metric:a}}}', 'malformed-reference', '{{{', undefined],
    ['{{metric:a stile=full}}', 'unknown-option', 'stile', 'style'],
    ['{{metric:a colour=red}}', 'unknown-option', 'colour', undefined],
    ['{{metric:a qualifier=ovr}}', 'unknown-option-value', 'ovr', 'over'],
    ['{{metric:a style=余}}', 'unknown-option-value', '余', undefined],
    ['{{metric:a form=""}}', 'unknown-option-value', '', undefined],
    ['{{metric:a style=full style=exact}}', 'duplicate-option', 'style', undefined],
    ['{{metric:a full}}', 'malformed-reference', 'full', undefined],
    ['{{metric:a form=more than}}', 'malformed-reference', 'than', undefined],
  ])('%s is %s', (text, code, given, suggestion) => {
    const { references, errors } = inMarkdown(text);
    expect(references).toEqual([]);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({ code, ...(given !== undefined && { given }) });
    expect(errors[0]?.suggestion).toBe(suggestion);
  });

  it('is named with its place and with what could stand there', () => {
    const text = '近{{metric:a numerals=word}}';
    const [error] = inMarkdown(text).errors;
    expect(error).toMatchObject({ expected: ['digits', 'words'], suggestion: 'words' });
    expect(text.slice(error?.start, error?.end)).toBe('word');
    expect(text.slice(error?.within.start, error?.within.end)).toBe('{{metric:a numerals=word}}');
  });

  it('does not hide the reference after it', () => {
    const { references, errors } = inMarkdown('{{nope}} {{metric:a}} {{');
    expect(references).toMatchObject([{ key: 'a' }]);
    expect(errors).toHaveLength(2);
  });
});

const pieces = fc.constantFrom(
  ...['{{', '}}', '{', '}', '\\', '`', '``', '```', '~~~', '\n', '\n\n', ' ', 'metric:', 'a', '余'],
  ...[
    '=',
    '"',
    'style=full',
    '2022/',
    '# ',
    '- ',
    '> ',
    '😀',
    '{{metric:a}}',
    '{{metric:b unit=名}}',
  ],
);
const proseText = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));

describe('whatever the text,', () => {
  it('every brace pair is a reference, an error, code or escaped, in order and without overlap', () => {
    fc.assert(
      fc.property(proseText, fc.boolean(), (text, markdown) => {
        const { references, errors } = findReferences(text, { markdown });
        const spans = [...references, ...new Set(errors.map(({ within }) => within))];
        spans.sort((one, other) => one.start - other.start);
        let end = 0;
        for (const span of spans) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(span.start, span.start + 2)).toBe('{{');
          end = span.end;
        }
        if (!/[`~\\]/.test(text)) {
          const left = spans.reduceRight(
            (rest, span) => rest.slice(0, span.start) + rest.slice(span.end),
            text,
          );
          expect(left.includes('{{') && !text.includes('{{')).toBe(false);
        }
        for (const { key, start, end: stop } of references) {
          expect(text.slice(start, stop)).toContain(key);
          expect(text.slice(stop - 2, stop)).toBe('}}');
        }
      }),
      { numRuns: 3000 },
    );
  });

  const LENGTH = 1_000_000;
  it.each(
    ['{{', '`', '{{ ', '` ', '``` ', '```\n', '~~~\n', '{{metric:', '\\', 'a\n\n', '`\n\n', '-\n']
      .concat(['{{metric:a}}', '{{a}}', '{{metric:a style="', '`` `', '{', '}', '{{\n'])
      .map((piece) => [piece]),
  )(
    'a megabyte of %j takes time in proportion',
    (piece) => {
      const text = `${piece.repeat(LENGTH / piece.length)}{{metric:a}}`;
      const begun = performance.now();
      inMarkdown(text);
      inPlain(text);
      expect(performance.now() - begun).toBeLessThan(4000);
    },
    60_000,
  );
});
