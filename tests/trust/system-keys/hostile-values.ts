import type { SystemKey } from '../../../src/domain/system-keys/part-system-keys';

/** What a document that is not meant is known by. */
export interface Other {
  readonly id: number;
  readonly documentId: string;
  readonly person: number;
}

/** A moment that no honest row has. */
export const LONG_AGO = '2001-02-03T04:05:06.000Z';

/** For each key of the system, values that would do harm if they were taken. */
export const hostileValues = ({ id, documentId, person }: Other): Record<SystemKey, unknown[]> => ({
  id: [id, 987_654_321],
  documentId: [documentId],
  locale: ['en', 'fr'],
  localizations: [[id]],
  status: ['published'],
  publishedAt: [LONG_AGO, null],
  firstPublishedAt: [LONG_AGO],
  createdAt: [LONG_AGO],
  updatedAt: [LONG_AGO],
  createdBy: [person, { id: person }],
  updatedBy: [person],
});
