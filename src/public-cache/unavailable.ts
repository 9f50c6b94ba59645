import { say } from '../messages/say';
import type { OriginAnswer } from './origin';

/** What is answered while the database is unreachable and nothing is kept: 503, and try again. */
export const unavailable = (): OriginAnswer => {
  const error = { status: 503, name: 'ServiceUnavailableError', message: say('unavailable') };
  return {
    status: 503,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'retry-after': '1',
      'access-control-allow-origin': '*',
    },
    body: Buffer.from(JSON.stringify({ data: null, error: { ...error, details: {} } })),
  };
};
