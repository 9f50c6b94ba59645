import type { OriginAnswer } from './origin';

const isText = (value: string | string[] | undefined): value is string => typeof value === 'string';

/** GraphQL answers a mistake with 200 and says so in the body. */
const hasErrors = (body: Buffer): boolean => {
  try {
    const answer = JSON.parse(body.toString('utf8')) as { errors?: unknown } | null;
    return answer?.errors !== undefined;
  } catch {
    return true;
  }
};

/**
 * Whether an answer may be kept for everyone: a success in JSON that sets no cookie and does not
 * forbid it (RFC 9111 §3).
 */
export const mayKeep = ({ status, headers, body }: OriginAnswer, isGraphql: boolean): boolean => {
  const { 'cache-control': control, 'content-type': type, 'set-cookie': cookie } = headers;
  if (status !== 200 || cookie !== undefined) return false;
  if (!isText(type) || !type.includes('json')) return false;
  if (isText(control) && /no-store|private/.test(control)) return false;
  return !isGraphql || !hasErrors(body);
};
