import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** A content coding that answers are kept in (RFC 9110 §8.4.1). */
export type Coding = 'identity' | 'gzip' | 'br';

const toGzip = promisify(gzip);
const toBrotli = promisify<Buffer, object, Buffer>(brotliCompress);

/** Brotli beyond this costs more time than it saves bytes of text. */
const BROTLI_QUALITY = 5;

/** Compresses bytes off the main thread. */
export const compress = async (body: Buffer, coding: Coding): Promise<Buffer> => {
  if (coding === 'gzip') return toGzip(body);
  if (coding === 'identity') return body;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  };
  return toBrotli(body, { params });
};
