import { say, type Language, type MessageKey } from '../messages/say';
import type { WordedFinding } from './findings-of';
import type { SignOff, SignOffFigure } from './sign-off';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

const STYLE = `@page{size:A4;margin:16mm}
body{font:10pt/1.45 system-ui,"Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif;color:#111;max-width:210mm;margin:0 auto;padding:8mm}
h1{font-size:16pt;margin:0}h2{font-size:12pt;margin:8mm 0 2mm}
table{width:100%;border-collapse:collapse}th,td{border:.3mm solid #999;padding:1.2mm 1.6mm;text-align:left;vertical-align:top;overflow-wrap:anywhere}
thead{display:table-header-group}tr{break-inside:avoid}th{background:#eee}
.sign{margin-top:14mm;display:flex;gap:10mm;break-inside:avoid}.sign p{flex:1;border-top:.3mm solid #111;padding-top:1mm}
@media print{body{padding:0;max-width:none}}`;

type Words = (key: MessageKey, params?: Record<string, string | number>) => string;

const table = (headings: readonly string[], rows: readonly (readonly string[])[]): string => {
  const cells = (tag: 'th' | 'td', texts: readonly string[]) =>
    texts.map((text) => `<${tag}>${escape(text)}</${tag}>`).join('');
  const body = rows.map((row) => `<tr>${cells('td', row)}</tr>`).join('\n');
  return `<table><thead><tr>${cells('th', headings)}</tr></thead>\n<tbody>${body}</tbody></table>`;
};

const findingRow =
  (words: Words) =>
  ({ severity, waiver, document, message }: WordedFinding): string[] => [
    waiver ? words('sign-off.waived', { reason: waiver.reason }) : words(`sign-off.${severity}`),
    document.title,
    message,
  ];

const figureRow =
  (words: Words) =>
  (figure: SignOffFigure): string[] => {
    const { label, text, lastYear, period, sourceNote, check } = figure;
    const checked = check
      ? words('sign-off.by', { person: check.person, day: check.checkedAt.slice(0, 10) })
      : words('sign-off.unchecked');
    return [label, text, lastYear?.text ?? '', period ?? '', sourceNote ?? '', checked];
  };

/**
 * The sign-off sheet as one HTML page to print on A4: what stands open, and every figure with its
 * source and who checked it. Nothing in it is loaded from elsewhere.
 * @param language what its headings are in
 */
export const signOffSheet = (sheet: SignOff, language: Language): string => {
  const words: Words = (key, params) => say(key, params, language);
  const { year, locale, title, findings, figures } = sheet;
  const names = new Intl.DisplayNames([language], { type: 'language' });
  const heading = words('sign-off.heading', { year, language: names.of(locale) ?? locale });
  const figureHeads = ['label', 'figure', 'last-year', 'period', 'source', 'checked'] as const;
  const listed =
    findings.length === 0
      ? `<p>${escape(words('sign-off.no-findings'))}</p>`
      : table(
          (['state', 'document', 'finding'] as const).map((name) => words(`sign-off.${name}`)),
          findings.map(findingRow(words)),
        );
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${escape(heading)}</title>
<meta name="viewport" content="width=device-width"><style>${STYLE}</style></head><body>
<h1>${escape(heading)}</h1><p>${escape(title)}</p>
<h2>${escape(words('sign-off.findings'))}</h2>
${listed}
<h2>${escape(words('sign-off.figures'))}</h2>
${table(
  figureHeads.map((name) => words(`sign-off.${name}`)),
  figures.map(figureRow(words)),
)}
<div class="sign"><p>${escape(words('sign-off.signature'))}</p><p>${escape(words('sign-off.date'))}</p></div>
</body></html>
`;
};
