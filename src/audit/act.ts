export const AUDIT_ENTRY = 'api::audit-entry.audit-entry';

/** What a person did to what. */
export interface Act {
  /** A content action (`create`, `update`, `publish`, `delete`…), or `edition.publish` and the like. */
  readonly action: string;
  /** The content type's uid. */
  readonly contentType?: string | null;
  /** A document id. */
  readonly document?: string | null;
  readonly title?: string | null;
  readonly locale?: string | null;
  /** The year of the edition it belongs to. */
  readonly year?: number | null;
  /** Who did it, where that is not told by the request. */
  readonly person?: string | null;
  /** Short facts alone: never a text, never a secret. */
  readonly details?: Readonly<Record<string, unknown>> | null;
}

/** An act as it was recorded. */
export interface AuditEntry {
  readonly id: number;
  /** ISO 8601, UTC. */
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
