import type { IncomingMessage } from 'node:http';

/** The longest body that is read to look for its answer, in bytes: that of `bodyParserConfig`. */
export const LONGEST_BODY = 200 * 1024;

/**
 * Reads the body of a request and hands it on, null if it is too long or breaks off. It promises
 * nothing: to settle a promise takes as long as the rest of a cached answer.
 */
export const readBody = (request: IncomingMessage, then: (body: Buffer | null) => void): void => {
  const chunks: Buffer[] = [];
  let length = 0;
  request.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length <= LONGEST_BODY) chunks.push(chunk);
  });
  request.once('end', () => then(length <= LONGEST_BODY ? Buffer.concat(chunks) : null));
  request.once('error', () => then(null));
};
