import type { EditionChange } from '../../../domain/edition-diff/change';
import type { FigureLocale } from '../../../domain/figures/figure';
import type { WaivedFinding } from '../../figures/figures-api';

/** An edition as published in one language at one moment; moments are ISO 8601, UTC. */
export interface SnapshotHead {
  readonly number: number;
  readonly locale: FigureLocale;
  readonly kind: 'published' | 'updated' | 'corrected' | 'withdrawn';
  readonly sha256: string | null;
  readonly issuedAt: string;
  readonly person: string | null;
  readonly note: string | null;
  readonly publicNote: string | null;
}

/** How an edition stands in one language. */
export interface EditionLocale {
  readonly locale: FigureLocale;
  readonly isDrafted: boolean;
  readonly isModified: boolean;
  readonly latest: SnapshotHead | null;
}

export interface EditionSummary {
  readonly documentId: string;
  readonly year: number;
  readonly titles: Readonly<Partial<Record<FigureLocale, string>>>;
  readonly locales: readonly EditionLocale[];
}

/** A figure on the sign-off sheet. */
export interface SheetFigure {
  readonly documentId: string;
  readonly key: string;
  readonly label: string;
  readonly text: string;
  readonly value: number | null;
  readonly lastYear?: { readonly year: number; readonly text: string } | null;
  readonly sourceNote: string | null;
  readonly period: string | null;
  readonly usedIn: number;
  readonly check: { readonly person: string; readonly checkedAt: string } | null;
}

export interface SignOffSheet {
  readonly title: string;
  readonly findings: readonly WaivedFinding[];
  readonly figures: readonly SheetFigure[];
}

export interface PreviewAnswer {
  readonly expiresAt: string;
  readonly urls: Readonly<Partial<Record<FigureLocale, string>>>;
}

export interface Schedule {
  readonly documentId: string;
  readonly locale: FigureLocale;
  readonly at: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly note: string | null;
  readonly state: 'waiting' | 'done' | 'failed' | 'cancelled';
  readonly person: string | null;
  readonly lateBySeconds: number | null;
  readonly message: string | null;
}

/** The number of a snapshot, or what is being written. */
export type Version = number | 'draft';

export interface DiffPart {
  readonly text: string;
  readonly change: 'same' | 'added' | 'removed';
}

export interface DiffChange extends EditionChange {
  readonly parts?: readonly DiffPart[];
}

export interface Restoration {
  readonly number: number;
  readonly restored: number;
  readonly left: readonly {
    readonly documentId: string;
    readonly title: string;
    readonly reason: string;
  }[];
}

export interface AuditEntry {
  readonly id: number;
  readonly at: string;
  readonly person: string | null;
  readonly action: string;
  readonly contentType: string | null;
  readonly documentId: string | null;
  readonly title: string | null;
  readonly locale: string | null;
  /** A year. */
  readonly edition: number | null;
  readonly details: Readonly<Record<string, unknown>> | null;
}

export interface Paged<T> {
  readonly data: readonly T[];
  readonly meta: {
    readonly pagination: {
      readonly page: number;
      readonly pageSize: number;
      readonly pageCount: number;
      readonly total: number;
    };
  };
}

export type EventType = 'edition.published' | 'edition.corrected' | 'edition.withdrawn';

export interface Webhook {
  readonly documentId: string;
  readonly name: string;
  readonly url: string;
  readonly events: readonly EventType[];
  readonly isEnabled: boolean;
}

export interface Delivery {
  readonly documentId: string;
  readonly webhook: Pick<Webhook, 'documentId' | 'name' | 'url'>;
  readonly state: 'waiting' | 'delivered' | 'failed';
  readonly attempts: number;
  readonly lastStatus: number | null;
  readonly lastError: string | null;
  readonly nextAttemptAt: string | null;
  readonly deliveredAt: string | null;
}

export interface EditionEvent {
  readonly documentId: string;
  readonly type: EventType;
  readonly edition: string;
  readonly year: number;
  readonly createdAt: string;
  readonly deliveries: readonly Delivery[];
}
