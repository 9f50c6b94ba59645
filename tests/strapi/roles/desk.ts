import { randomUUID } from 'node:crypto';
import { adminSession, type AdminSession } from '../../support/admin';
import type { TestApp } from '../../support/app';

export const SECTION = 'api::report-section.report-section';
export const SECTIONS = `/content-manager/collection-types/${SECTION}`;

export const ROLES = ['editor-in-chief', 'editor', 'translator'] as const;
export type Role = (typeof ROLES)[number];
export type Desk = Record<Role, AdminSession>;

/** One logged-in person of each role. */
export const openDesk = async (app: TestApp): Promise<Desk> => ({
  'editor-in-chief': await adminSession(app, 'dajuan-editor-in-chief'),
  editor: await adminSession(app, 'dajuan-editor'),
  translator: await adminSession(app, 'dajuan-translator'),
});

/** What a section holds; `zh+` is published Chinese, `en` an English draft. */
export type Versions = 'zh' | 'zh+' | 'zh en' | 'zh+ en' | 'zh+ en+' | 'zh en+';

export const fields = (language: 'zh' | 'en') => ({
  title: language === 'zh' ? '测试章节' : 'A section',
  body: language === 'zh' ? '正文' : 'Text',
});

export const newSlug = (): string => `s-${randomUUID()}`;

/** Makes a section as the server itself would, without any role, and returns its document id. */
export const makeSection = async ({ strapi }: TestApp, versions: Versions): Promise<string> => {
  const sections = strapi.documents(SECTION);
  const { documentId } = await sections.create({
    locale: 'zh-Hans',
    data: { ...fields('zh'), slug: newSlug() },
  });
  if (versions.includes('zh+') || versions.includes('en+')) {
    await sections.publish({ documentId, locale: 'zh-Hans' });
  }
  if (versions.includes('en')) {
    const data: object = fields('en');
    await sections.update({ documentId, locale: 'en', data });
  }
  if (versions.includes('en+')) await sections.publish({ documentId, locale: 'en' });
  if (versions === 'zh en+') await sections.unpublish({ documentId, locale: 'zh-Hans' });
  return documentId;
};

/** Databases answer keys and relations in no order of their own. */
const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) {
    return value.map(inOrder).sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, inOrder(item)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => a.localeCompare(b)));
};

/** Every row of a content type as stored, to tell whether anything changed at all. */
export const rowsOf = async ({ strapi }: TestApp, uid: string = SECTION): Promise<string> => {
  const rows = await strapi.db.query(uid).findMany({ populate: true });
  return JSON.stringify(inOrder(JSON.parse(JSON.stringify(rows))));
};

/** The stored drafts and published copies of one section, by locale: `en` and `en+`. */
export const versionsOf = async (
  { strapi }: TestApp,
  documentId: string,
): Promise<Record<string, Record<string, unknown>>> => {
  const rows = await strapi.db.query(SECTION).findMany({ where: { documentId }, populate: true });
  return Object.fromEntries(
    rows.map((row) => [`${row.locale === 'en' ? 'en' : 'zh'}${row.publishedAt ? '+' : ''}`, row]),
  );
};
