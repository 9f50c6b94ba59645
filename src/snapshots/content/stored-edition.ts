import type { Core } from '@strapi/strapi';
import type { FigureLocale } from '../../domain/figures/figure';
import type { Status } from '../../prose/prose-owners';
import { atStatus } from '../../prose/metric-facts';

export const EDITION = 'api::edition.edition';

interface StoredFormat {
  readonly url: string;
  readonly mime: string;
  readonly width: number;
  readonly height: number;
  /** Kilobytes of 1000 bytes. */
  readonly size: number;
}

interface StoredFile extends StoredFormat {
  readonly id: number;
  /** Of its content, with a random end: no two files of the media library have the same. */
  readonly hash: string;
  readonly formats: Readonly<Record<string, StoredFormat>> | null;
}

interface Stored {
  readonly id: number;
  readonly documentId: string;
}

export interface StoredPhoto extends Stored {
  readonly caption: string;
  readonly alternativeText: string;
  readonly credit: string | null;
  readonly takenOn: string | null;
  readonly place: string | null;
  readonly image: StoredFile | null;
}

export interface StoredLetter extends Stored {
  readonly title: string;
  readonly salutation: string | null;
  readonly body: string;
  readonly closing: string | null;
  readonly signatory: string;
  readonly signedOn: string;
  readonly contactEmail: string | null;
}

export interface StoredSection extends Stored {
  readonly slug: string;
  readonly kicker: string | null;
  readonly title: string;
  readonly body: string;
  readonly metrics: readonly { readonly key: string }[];
  readonly photos: readonly StoredPhoto[];
}

export interface StoredMetricEntry extends Stored {
  readonly key: string;
  readonly label: string;
  readonly description: string | null;
  readonly flowOrStock: 'flow' | 'stock';
  readonly periodStart: string | null;
  readonly periodEnd: string | null;
  readonly asOf: string | null;
  readonly partOf: { readonly key: string } | null;
  readonly highlight: boolean | null;
}

/** An edition with everything of it, in one language and at one status, as it is stored. */
export interface StoredEdition extends Stored {
  readonly year: number;
  readonly title: string;
  readonly subtitle: string | null;
  readonly byline: string | null;
  readonly publisher: string;
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly lede: string | null;
  readonly coverPhoto: StoredPhoto | null;
  readonly letter: StoredLetter | null;
  readonly sections: readonly StoredSection[];
  readonly metrics: readonly StoredMetricEntry[];
}

const WHOLE = {
  coverPhoto: { populate: { image: true } },
  letter: true,
  sections: {
    populate: {
      metrics: { select: ['documentId', 'key'] },
      photos: { populate: { image: true } },
    },
  },
  metrics: {
    populate: {
      partOf: { select: ['documentId', 'key'] },
      unit: { select: ['documentId'] },
    },
  },
};

/** Loads an edition in one language; null where it has no such version. */
export const loadStoredEdition = (
  strapi: Core.Strapi,
  documentId: string,
  locale: FigureLocale,
  status: Status,
): Promise<StoredEdition | null> =>
  strapi.db
    .query(EDITION)
    .findOne({ where: { documentId, locale, ...atStatus(status) }, populate: WHOLE });
