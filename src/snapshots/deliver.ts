import type { Core } from '@strapi/strapi';
import type { FigureLocale } from '../domain/figures/figure';
import type { EditionContent } from '../domain/published-edition/edition-content';
import { withAbsoluteImages } from './absolute-images';
import {
  findSnapshotsAt,
  findSnapshotsOfYear,
  latestByLocale,
  loadContent,
} from './find-snapshots';
import type { CorrectedMetric, SnapshotHead } from './snapshot';

/** A snapshot as readers know it. */
export interface DeliveredSnapshot {
  readonly number: number;
  readonly locale: FigureLocale;
  readonly kind: SnapshotHead['kind'];
  /** Of the content as it was stored, before image addresses were made absolute. */
  readonly sha256: string | null;
  readonly issuedAt: string;
  readonly url: string;
}

/** What readers are told of a correction. */
export interface DeliveredCorrection {
  readonly snapshot: number;
  readonly issuedAt: string;
  readonly note: string | null;
  readonly changes: readonly CorrectedMetric[];
}

/** An edition as it is published in a language, without its content. */
export interface DeliveredHead {
  readonly locale: FigureLocale;
  readonly snapshot: number;
  readonly issuedAt: string;
  readonly url: string;
}

/** A whole edition as it is delivered. */
export interface DeliveredEdition {
  readonly data: EditionContent;
  readonly meta: {
    readonly snapshot: DeliveredSnapshot;
    /** Oldest first, up to this snapshot. */
    readonly corrections: readonly DeliveredCorrection[];
    readonly alternates: readonly DeliveredHead[];
  };
}

/** A whole edition with what is said of it beside the answer. */
export interface Delivery {
  readonly edition: DeliveredEdition;
  /** When any of it last changed: its content, its corrections or its alternates. ISO 8601, UTC. */
  readonly modifiedAt: string;
}

/** Why there is nothing to deliver. */
export type Undelivered =
  | { readonly missing: 'edition' | 'locale' | 'snapshot' }
  | { readonly missing: 'withdrawn'; readonly reason: string | null };

export const isDelivered = (answer: Delivery | Undelivered): answer is Delivery =>
  'edition' in answer;

/** Where readers find what is published, and each snapshot of it. */
export const addresses = (strapi: Core.Strapi) => {
  const base: string = strapi.config.get('server.absoluteUrl');
  const prefix: string = strapi.config.get('api.rest.prefix', '/api');
  const of = (year: number, rest: string): string => `${base}${prefix}/editions/${year}/${rest}`;
  return {
    base,
    published: ({ year, locale }: SnapshotHead) => of(year, `published?locale=${locale}`),
    snapshot: ({ year, locale, number }: SnapshotHead) =>
      of(year, `snapshots/${number}?locale=${locale}`),
    draft: (year: number, locale: FigureLocale, token: string) =>
      of(year, `draft?locale=${locale}&token=${token}`),
  };
};

/** A snapshot without its content, as readers know it. */
export const describeSnapshot = (strapi: Core.Strapi, head: SnapshotHead): DeliveredSnapshot => {
  const { number, locale, kind, sha256, issuedAt } = head;
  return { number, locale, kind, sha256, issuedAt, url: addresses(strapi).snapshot(head) };
};

const correctionsUpTo = (
  snapshots: readonly SnapshotHead[],
  { locale, number }: SnapshotHead,
): DeliveredCorrection[] =>
  snapshots
    .filter((one) => one.kind === 'corrected' && one.locale === locale && one.number <= number)
    .map(({ number: snapshot, issuedAt, publicNote: note, changes }) => ({
      snapshot,
      issuedAt,
      note,
      changes,
    }));

const asAlternates = (
  heads: Iterable<SnapshotHead>,
  urlOf: (head: SnapshotHead) => string,
): DeliveredHead[] =>
  [...heads]
    .filter(({ kind }) => kind !== 'withdrawn')
    .sort((one, other) => (one.locale > other.locale ? -1 : 1))
    .map((head) => ({
      locale: head.locale,
      snapshot: head.number,
      issuedAt: head.issuedAt,
      url: urlOf(head),
    }));

/** An edition in each language that it is published in. */
export const describeEdition = (
  strapi: Core.Strapi,
  snapshots: readonly SnapshotHead[],
): DeliveredHead[] => asAlternates(latestByLocale(snapshots).values(), addresses(strapi).published);

const deliver = async (
  strapi: Core.Strapi,
  snapshots: readonly SnapshotHead[],
  head: SnapshotHead,
  alternates: readonly DeliveredHead[],
): Promise<Omit<Delivery, 'modifiedAt'> | Undelivered> => {
  const content = await loadContent(strapi, head.id);
  if (!content) return { missing: 'snapshot' };
  const edition: DeliveredEdition = {
    data: withAbsoluteImages(content, addresses(strapi).base),
    meta: {
      snapshot: describeSnapshot(strapi, head),
      corrections: correctionsUpTo(snapshots, head),
      alternates,
    },
  };
  return { edition };
};

/**
 * The published edition of a year in one language: two queries, whatever its size.
 * @returns what to deliver, or why there is nothing
 */
export const deliverPublished = async (
  strapi: Core.Strapi,
  year: number,
  locale: FigureLocale,
): Promise<Delivery | Undelivered> => {
  const snapshots = await findSnapshotsOfYear(strapi, year);
  const last = snapshots.at(-1);
  if (!last) return { missing: 'edition' };
  const head = latestByLocale(snapshots).get(locale);
  if (!head) return { missing: 'locale' };
  if (head.kind === 'withdrawn') return { missing: 'withdrawn', reason: head.publicNote };
  const alternates = describeEdition(strapi, snapshots);
  const delivered = await deliver(strapi, snapshots, head, alternates);
  return 'edition' in delivered ? { ...delivered, modifiedAt: last.issuedAt } : delivered;
};

/**
 * One snapshot of an edition in one language. What it answers never changes, so that its alternates
 * are the snapshots of the same number; of a withdrawn edition none is public.
 */
export const deliverSnapshot = async (
  strapi: Core.Strapi,
  year: number,
  number: number,
  locale: FigureLocale,
): Promise<Delivery | Undelivered> => {
  const snapshots = await findSnapshotsAt(strapi, year, number);
  if (snapshots.length === 0) return { missing: 'edition' };
  const latest = latestByLocale(snapshots).get(locale);
  if (latest?.kind === 'withdrawn') return { missing: 'withdrawn', reason: latest.publicNote };
  const together = snapshots.filter((one) => one.number === number && one.year === year);
  const head = together.find((one) => one.locale === locale);
  if (!head) return { missing: 'snapshot' };
  if (head.kind === 'withdrawn') return { missing: 'withdrawn', reason: head.publicNote };
  const alternates = asAlternates(together, addresses(strapi).snapshot);
  const delivered = await deliver(strapi, snapshots, head, alternates);
  return 'edition' in delivered ? { ...delivered, modifiedAt: head.issuedAt } : delivered;
};
