import http from 'node:http';
import https from 'node:https';
import { checkUrl } from './check-target';
import { publicLookup, type LookupAll } from './public-address';
import type { EventSettings } from './settings';

/** A message on its way. */
export interface Message {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface PostRules extends Pick<
  EventSettings,
  'allowPrivate' | 'requireHttps' | 'timeout'
> {
  /** For tests: how host names are resolved. */
  readonly lookup?: LookupAll;
}

const targetOf = (url: string, rules: PostRules): URL => {
  const problem = checkUrl(url, rules);
  if (problem) throw new Error(`The address is refused (${problem})`);
  return new URL(url);
};

/**
 * Sends a message by POST. Redirects are not followed, and the answer's body is not read.
 * @returns the answer's status
 * @throws if there was no answer in time, or the address is not public and has to be
 */
export const post = async (message: Message, rules: PostRules): Promise<number> => {
  const target = targetOf(message.url, rules);
  const body = Buffer.from(message.body, 'utf8');
  const options: https.RequestOptions = {
    method: 'POST',
    headers: {
      ...message.headers,
      'content-type': 'application/json; charset=utf-8',
      'content-length': String(body.length),
      'user-agent': 'Dajuan-Webhooks/1',
    },
    // A connection of its own, so that none is reused past its check.
    agent: false,
    signal: AbortSignal.timeout(rules.timeout),
    ...(rules.allowPrivate ? {} : { lookup: publicLookup(rules.lookup) }),
  };
  return new Promise((resolve, reject) => {
    const { request } = target.protocol === 'https:' ? https : http;
    const sent = request(target, options, (response) => {
      resolve(response.statusCode ?? 0);
      response.destroy();
    });
    sent.on('error', (error) =>
      reject(
        error.name === 'TimeoutError' || error.name === 'AbortError' ? timedOut(rules) : error,
      ),
    );
    sent.end(body);
  });
};

const timedOut = ({ timeout }: PostRules): Error =>
  new Error(`No answer within ${timeout / 1000} seconds`);
