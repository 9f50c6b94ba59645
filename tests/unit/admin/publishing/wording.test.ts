import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ACTIONS, isKnownAction } from '../../../../src/admin/publishing/audit/actions';
import { tabsOf } from '../../../../src/admin/publishing/edition/edition-view';
import { translations } from '../../../../src/admin/translations';

const ROOT = 'src/admin/publishing';

const sources = fs
  .readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => fs.readFileSync(path.join(ROOT, name), 'utf8'))
  .join('\n');

const hasWords = (id: string): boolean =>
  translations.en?.[`dajuan.publishing.${id}`] !== undefined;

describe('the words of the publishing desk', () => {
  it('are there for everything that its screens say', () => {
    const said = [...sources.matchAll(/\bsay\(\s*'([^']+)'/g)].map(([, id = '']) => id);
    expect(said.length).toBeGreaterThan(100);
    expect(said.filter((id) => !hasWords(id))).toEqual([]);
  });

  it('are there for every act that is written down, and every tab', () => {
    const tabs = tabsOf({ documentId: 'e1', year: 2023, titles: { en: 'Report' }, locales: [] });
    const ids = [...ACTIONS.map((one) => `action.${one}`), ...tabs.map((one) => `tab.${one}`)];
    expect(ids.filter((id) => !hasWords(id))).toEqual([]);
  });

  it('are known to be missing for other acts', () => {
    expect(isKnownAction('edition.publish')).toBe(true);
    expect(isKnownAction('edition.unheard-of')).toBe(false);
  });
});
