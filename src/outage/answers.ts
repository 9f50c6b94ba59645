import { say, type MessageKey } from '../messages/say';

/** What a caller is told whom the database kept from an answer. */
export interface OutageAnswer {
  readonly status: 500 | 503 | 507;
  readonly message: string;
  readonly retryAfter?: string;
}

const SECONDS = '2';

/** The database cannot be reached. @param isUnknown whether what was written may have been stored */
export const unreachable = (isUnknown: boolean): OutageAnswer => {
  const key: MessageKey = isUnknown ? 'outage.unknown' : 'unavailable';
  return { status: 503, message: say(key), retryAfter: SECONDS };
};

/** The database has no room left for what was written. */
export const full = (): OutageAnswer => ({
  status: 507,
  message: say('outage.full'),
  retryAfter: '60',
});

/** The database refused what nobody foresaw: it is in the log, and nothing of it is told. */
export const failed = (): OutageAnswer => ({ status: 500, message: say('outage.failed') });

const NAMES = {
  500: 'InternalServerError',
  503: 'ServiceUnavailableError',
  507: 'InsufficientStorageError',
} as const;

/** The body of such an answer, in the form that REST, the panel or GraphQL reads. */
export const bodyOf = ({ status, message }: OutageAnswer, isGraphql: boolean): object => {
  const name = NAMES[status];
  const error = { status, name, message, details: {} };
  if (!isGraphql) return { data: null, error };
  const extensions = {
    code: name
      .replace(/Error$/, '')
      .replace(/(?!^)(?=[A-Z])/g, '_')
      .toUpperCase(),
  };
  return { data: null, errors: [{ message, extensions }], error };
};
