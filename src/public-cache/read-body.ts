import type { IncomingMessage } from 'node:http';

/** The longest body that is read to look for its answer, in bytes: that of `bodyParserConfig`. */
export const LONGEST_BODY = 200 * 1024;

/** Reads the body of a request; null if it is too long or breaks off. */
export const readBody = (request: IncomingMessage): Promise<Buffer | null> =>
  new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= LONGEST_BODY) chunks.push(chunk);
    });
    request.on('end', () => resolve(length <= LONGEST_BODY ? Buffer.concat(chunks) : null));
    request.on('error', () => resolve(null));
  });
