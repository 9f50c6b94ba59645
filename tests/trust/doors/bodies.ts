import type { Known } from './all-doors';

/**
 * What a writing route of the panel's own is sent: all that it looks at before it asks who may, so
 * that nobody is turned away for what they wrote. Strapi's own routes ask first and get an empty one.
 */
export const bodyFor = (path: string, locale: string, known: Known): object => {
  if (path.endsWith('/correct')) return { facts: { value: 1 }, notes: { [locale]: 'Why' } };
  if (path === '/dajuan/waivers') {
    return {
      code: 'figure.unbound',
      locale,
      contentType: 'report-section',
      documentId: known.section,
      field: 'body',
      text: '1',
      sentence: '1',
      reason: 'Why',
    };
  }
  if (path.startsWith('/dajuan/')) return { locale, year: known.year + 10, reason: 'Why' };
  return {};
};
