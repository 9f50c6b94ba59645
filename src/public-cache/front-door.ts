import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { ChangeWatch } from '../change-log/watch-changes';
import { isEntry, type Answers } from './answers';
import type { ChooseCoding } from './choose-coding';
import type { Entry } from './entry';
import { askOrigin, type OriginRequest } from './origin';
import { LONGEST_BODY, readBody } from './read-body';
import type { RequestKind } from './request-kind';
import { sendAnswer, sendEntry, type Exchange, type Source } from './send';
import type { CacheStore } from './store';
import { tooLarge, unavailable } from './refusals';

/** What the front door stands on. */
export interface House {
  readonly stack: RequestListener;
  /** The stack for requests whose answers nobody may keep. */
  readonly unkept: RequestListener;
  readonly store: CacheStore;
  readonly answers: Answers;
  readonly watch: ChangeWatch;
  readonly chooseCoding: ChooseCoding;
  /** Tells how a request may be answered from the cache; null if Strapi answers it each time. */
  readonly kindOf: (request: IncomingMessage) => RequestKind | null;
  /** Told of each answer that is kept, and how it came about. */
  readonly onKept: (request: IncomingMessage, source: Source) => void;
}

/** The name under which the answer to a request is kept; null if it is not. */
export type NameOf = (text: string) => string | null;

const questionOf = ({ method, url = '', headers, socket }: IncomingMessage, body?: Buffer) => {
  const question: OriginRequest = {
    method: method === 'POST' ? 'POST' : 'GET',
    url,
    headers,
    ...(body && { body }),
    ...(socket.remoteAddress !== undefined && { remoteAddress: socket.remoteAddress }),
  };
  return question;
};

/**
 * Answers public reads before the middleware stack: from what is kept where that is true, else by
 * asking the stack once for everyone who asks. Everything else goes to the stack as it came.
 */
export const createFrontDoor = (
  house: House,
  restKey: NameOf,
  graphqlKeys: NameOf,
): RequestListener => {
  const { stack, unkept, store, answers, watch, chooseCoding, kindOf } = house;

  const fail = (response: ServerResponse) => (): void => {
    if (!response.headersSent) response.writeHead(500);
    response.end();
  };

  const sendKept = (exchange: Exchange, entry: Entry, source: Source, age?: number): void => {
    const { request, response } = exchange;
    const coding = chooseCoding(request.headers['accept-encoding']);
    house.onKept(request, source);
    sendEntry(exchange, entry, coding, source, age)?.catch(fail(response));
  };

  /** Whether the request has been answered without waiting for anything. */
  const sendAtOnce = (exchange: Exchange, key: string): boolean => {
    if (!watch.isCurrent()) return false;
    const entry = store.get(key);
    if (entry) sendKept(exchange, entry, 'hit');
    return entry !== undefined;
  };

  const answer = async (exchange: Exchange, key: string, body?: Buffer): Promise<void> => {
    const { request } = exchange;
    if (!watch.isCurrent() && watch.isReachable()) await watch.look();
    if (!watch.isReachable()) {
      const old = store.get(key);
      if (old) sendKept(exchange, old, 'stale', watch.age());
      else sendAnswer(exchange, unavailable(request));
      return;
    }
    const kept = store.get(key);
    if (kept) {
      sendKept(exchange, kept, 'hit');
      return;
    }
    const isGraphql = key.startsWith('graphql ');
    const made = await answers.make(key, questionOf(request, body), isGraphql);
    if (isEntry(made)) sendKept(exchange, made, 'miss');
    else sendAnswer(exchange, made);
  };

  const answerPost = (exchange: Exchange, body: Buffer | null): void => {
    const { request, response } = exchange;
    if (body === null) {
      sendAnswer(exchange, tooLarge(request, LONGEST_BODY / 1024));
      return;
    }
    const key = withAccept(graphqlKeys(body.toString('utf8')), request);
    if (key === null) {
      const asked = askOrigin(stack, questionOf(request, body));
      asked.then((made) => sendAnswer(exchange, made)).catch(fail(response));
    } else if (!sendAtOnce(exchange, key)) {
      answer(exchange, key, body).catch(fail(response));
    }
  };

  return (request, response) => {
    const exchange = { request, response };
    const kind = kindOf(request);
    if (kind === 'graphql-post') {
      readBody(request, (body) => answerPost(exchange, body));
      return;
    }
    const { url = '' } = request;
    const name = kind === 'rest' ? restKey(url) : kind && graphqlKeys(url);
    const key = kind === 'graphql-get' ? withAccept(name, request) : name;
    if (key === null) unkept(request, response);
    else if (!sendAtOnce(exchange, key)) answer(exchange, key).catch(fail(response));
  };
};

/** No client has more to say of the media types it takes; what others say is not kept. */
const LONGEST_ACCEPT = 200;

/** GraphQL answers in the media type that is asked for. */
const withAccept = (key: string | null, { headers: { accept } }: IncomingMessage) => {
  if (key === null || accept === undefined) return key;
  return accept.length > LONGEST_ACCEPT ? null : `${key} ${accept}`;
};
