export const EVENT = 'api::edition-event.edition-event';

/** What is told of editions. */
export const EVENT_TYPES = ['edition.published', 'edition.corrected', 'edition.withdrawn'] as const;

export type EventType = (typeof EVENT_TYPES)[number];

/** What became of an edition, before it is written down. */
export interface NewEvent {
  readonly type: EventType;
  /** The edition's document id. */
  readonly edition: string;
  readonly year: number;
  /** Counts up within the edition. */
  readonly sequence: number;
  /** ISO 8601, UTC. */
  readonly timestamp: string;
  /** What receivers are told beside type and timestamp. */
  readonly data: object;
}

/** An event as it is stored. */
export interface StoredEvent {
  readonly documentId: string;
  readonly type: EventType;
  readonly edition: string;
  readonly year: number;
  readonly sequence: number;
  /** JSON, exactly as it is sent and signed. */
  readonly payload: string;
  readonly createdAt: string;
}
