import type { IncomingMessage, ServerResponse } from 'node:http';
import { bears } from './bearer';
import type { Readiness } from './check-ready';
import type { Metrics } from './metrics';

/** What the operator's addresses are answered from. */
export interface OperatorDoors {
  readonly checkReady: () => Promise<Readiness>;
  /** Undefined where no token opens them. */
  readonly metrics: { readonly token: string; readonly of: Metrics } | undefined;
}

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const json = (status: number, body: object, headers?: Record<string, string>): Answer => ({
  status,
  body: JSON.stringify(body),
  ...(headers && { headers }),
});

const send = (
  { method }: IncomingMessage,
  response: ServerResponse,
  { status, body, type = 'application/json; charset=utf-8', headers }: Answer,
): void => {
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...headers,
  });
  response.end(method === 'HEAD' ? undefined : body);
};

const ready = async ({ checkReady }: OperatorDoors): Promise<Answer> => {
  const readiness = await checkReady();
  return json(readiness.status === 'ok' ? 200 : 503, readiness);
};

const numbers = async (
  { metrics }: OperatorDoors,
  { headers }: IncomingMessage,
): Promise<Answer | undefined> => {
  if (!metrics) return undefined;
  if (!bears(headers.authorization, metrics.token)) {
    return json(401, { status: 'unauthorized' }, { 'www-authenticate': 'Bearer' });
  }
  return { status: 200, body: await metrics.of.text(), type: metrics.of.contentType };
};

const answerOf = (
  path: string,
  doors: OperatorDoors,
  request: IncomingMessage,
): Promise<Answer | undefined> | Answer | undefined => {
  if (path === '/health') return json(200, { status: 'ok' });
  if (path === '/ready') return ready(doors);
  return numbers(doors, request);
};

const isOperators = (path: string, { metrics }: OperatorDoors): boolean =>
  path === '/health' || path === '/ready' || (path === '/metrics' && metrics !== undefined);

/**
 * Answers `/health`, `/ready` and `/metrics`, which have to be told when all else stands still.
 * @returns whether the request was one of them
 */
export const answerOperator = (
  doors: OperatorDoors,
  request: IncomingMessage,
  response: ServerResponse,
): boolean => {
  const { url = '', method = '' } = request;
  const path = url.split('?', 1)[0] ?? '';
  if (!isOperators(path, doors)) return false;
  if (method !== 'GET' && method !== 'HEAD') {
    send(request, response, json(405, { status: 'method not allowed' }, { allow: 'GET, HEAD' }));
    return true;
  }
  Promise.resolve(answerOf(path, doors, request)).then(
    (answer) => send(request, response, answer ?? json(404, { status: 'not found' })),
    () => send(request, response, json(500, { status: 'error' })),
  );
  return true;
};
