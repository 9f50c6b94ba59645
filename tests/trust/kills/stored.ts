import type { Core } from '@strapi/strapi';
import { expect } from 'vitest';
import type * as Content from '../../../src/snapshots/content/edition-content';
import type * as Snapshots from '../../../src/snapshots/issue-snapshots';
import { compiled } from '../../support/compiled';
import { LOCALES } from './two-states';

const SNAPSHOT = 'api::snapshot.snapshot';

interface StoredSnapshot {
  readonly number: number;
  readonly language: string;
  readonly sha256: string;
  readonly content: string;
}

/**
 * Holds what is stored of an edition to itself: snapshots are whole, their numbers have no gap, and
 * the latest are what the published rows come to.
 */
export const expectWholeSnapshots = async (strapi: Core.Strapi, edition: string): Promise<void> => {
  const { buildContent } = compiled('snapshots/content/edition-content') as typeof Content;
  const { hashOf } = compiled('snapshots/issue-snapshots') as typeof Snapshots;
  const snapshots: StoredSnapshot[] = await strapi.db
    .query(SNAPSHOT)
    .findMany({ where: { edition }, orderBy: [{ number: 'asc' }, { id: 'asc' }] });
  for (const { number, sha256, content } of snapshots) {
    expect(hashOf(content), `snapshot ${number}`).toBe(sha256);
  }
  const names = snapshots.map(({ number, language }) => `${number} ${language}`);
  expect(new Set(names).size).toBe(names.length);
  const numbers = [...new Set(snapshots.map(({ number }) => number))];
  expect(numbers).toEqual(numbers.map((_, at) => at + 1));
  for (const locale of LOCALES) {
    const latest = snapshots.findLast(({ language }) => language === locale);
    const content = await buildContent(strapi, edition, locale, 'published');
    expect(latest?.sha256, locale).toBe(content && hashOf(JSON.stringify(content)));
  }
};
