import type { Core } from '@strapi/strapi';
import type { EventType } from '../events/event';
import { recordEvent } from '../events/record-event';
import { addresses } from './deliver';
import type { SnapshotHead, SnapshotKind } from './snapshot';

const TYPES: Readonly<Record<SnapshotKind, EventType>> = {
  published: 'edition.published',
  updated: 'edition.published',
  corrected: 'edition.corrected',
  withdrawn: 'edition.withdrawn',
};

const byLocale = <T>(heads: readonly SnapshotHead[], valueOf: (head: SnapshotHead) => T) =>
  Object.fromEntries(heads.map((head) => [head.locale, valueOf(head)]));

/** What is told beside the snapshots: readers' notes; never editors' notes or who it was. */
const wordsOf = (kind: SnapshotKind, heads: readonly SnapshotHead[]): object => {
  if (kind === 'corrected') {
    const noted = heads.filter(({ publicNote }) => publicNote !== null);
    return {
      publicNotes: byLocale(noted, ({ publicNote }) => publicNote),
      changes: byLocale(heads, ({ changes }) => changes),
    };
  }
  const reason = heads.find(({ publicNote }) => publicNote !== null)?.publicNote;
  return kind === 'withdrawn' && reason ? { reason } : {};
};

/**
 * Writes down, for webhooks, what one act made of an edition, in its transaction; nothing if the act
 * came to nothing.
 * @param issued the snapshots that the act issued, under one number
 */
export const tellEvent = async (
  strapi: Core.Strapi,
  issued: readonly SnapshotHead[],
): Promise<void> => {
  // zh-Hans before en, as everywhere.
  const heads = [...issued].sort((one, other) => (one.locale > other.locale ? -1 : 1));
  const [first] = heads;
  if (!first) return;
  const { edition, year, number, kind, issuedAt: timestamp } = first;
  const { published, snapshot } = addresses(strapi);
  const locales = heads.map((head) => ({
    locale: head.locale,
    number: head.number,
    issuedAt: head.issuedAt,
    url: published(head),
    ...(head.kind === 'withdrawn' ? {} : { sha256: head.sha256, snapshotUrl: snapshot(head) }),
  }));
  const about = { edition: { documentId: edition, year }, kind, number, locales };
  const data = { ...about, ...wordsOf(kind, heads) };
  await recordEvent(strapi, {
    type: TYPES[kind],
    edition,
    year,
    sequence: number,
    timestamp,
    data,
  });
};
