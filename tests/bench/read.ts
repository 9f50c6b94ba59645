import autocannon from 'autocannon';
import { graphqlEdition, restEdition } from '../support/edition-queries';

/** One way to fetch the whole edition of 2023 in English. */
export interface Read {
  readonly name: 'rest' | 'graphql';
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: string;
}

export const READS: readonly Read[] = [
  { name: 'rest', method: 'GET', path: restEdition(2023, 'en') },
  {
    name: 'graphql',
    method: 'POST',
    path: '/graphql',
    body: JSON.stringify({ query: graphqlEdition, variables: { year: 2023, locale: 'en' } }),
  },
];

const headers = { 'content-type': 'application/json' };

/**
 * The whole answer, once.
 * @throws unless it is the edition with its ten sections
 */
export const readOnce = async (origin: string, { method, path, body }: Read): Promise<string> => {
  const response = await fetch(origin + path, { method, headers, ...(body && { body }) });
  const text = await response.text();
  const { data } = JSON.parse(text) as { data: { editions?: unknown[] } | unknown[] };
  const [edition] = (Array.isArray(data) ? data : (data.editions ?? [])) as {
    sections?: unknown[];
  }[];
  if (edition?.sections?.length !== 10) throw new Error(`Not the edition: ${text.slice(0, 200)}`);
  return text;
};

/**
 * Reads as fast as 16 connections get answers.
 * @returns requests a second
 * @throws on any error, and if the answer is not the expected bytes
 */
export const measure = async (
  origin: string,
  read: Read,
  { seconds, expected }: { seconds: number; expected: string },
): Promise<number> => {
  const { method, path, body } = read;
  const result = await autocannon({
    url: origin + path,
    method,
    headers,
    ...(body && { body }),
    connections: 16,
    duration: seconds,
    timeout: 30,
  });
  const { errors, non2xx, requests } = result;
  if (errors + non2xx > 0) throw new Error(`${path}: ${errors} errors, ${non2xx} not 2xx`);
  // Looked at after the round, not in it: the client shares the machine with what it measures.
  if ((await readOnce(origin, read)) !== expected) throw new Error(`${path}: another answer`);
  return requests.total / result.duration;
};
