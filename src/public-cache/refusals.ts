import type { IncomingMessage } from 'node:http';
import Negotiator from 'negotiator';
import { say, type Language } from '../messages/say';
import type { OriginAnswer } from './origin';

const languageOf = (request: IncomingMessage): Language => {
  const wanted = new Negotiator(request).language(['en', 'zh', 'zh-Hans', 'zh-CN']);
  return wanted?.startsWith('zh') ? 'zh-Hans' : 'en';
};

const refusal = (status: number, name: string, message: string): OriginAnswer => ({
  status,
  headers: {
    'content-type': 'application/json; charset=utf-8',
    'access-control-allow-origin': '*',
  },
  body: Buffer.from(JSON.stringify({ data: null, error: { status, name, message, details: {} } })),
});

/** What is answered while the database is unreachable and nothing is kept: 503, and try again. */
export const unavailable = (request: IncomingMessage): OriginAnswer => {
  const message = say('unavailable', {}, languageOf(request));
  const { headers, ...answer } = refusal(503, 'ServiceUnavailableError', message);
  return { ...answer, headers: { ...headers, 'retry-after': '1' } };
};

/** What is answered to a query of more than `kilobytes`: 413. */
export const tooLarge = (request: IncomingMessage, kilobytes: number): OriginAnswer => {
  const message = say('query.too-large', { kilobytes }, languageOf(request));
  return refusal(413, 'PayloadTooLargeError', message);
};

/** What is answered where a path may be read as another: 400. */
export const unclearPath = (request: IncomingMessage): OriginAnswer =>
  refusal(400, 'BadRequestError', say('address.unclear', {}, languageOf(request)));
