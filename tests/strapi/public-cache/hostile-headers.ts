import fc from 'fast-check';
import type { RawRequest } from '../../support/ask-raw';

/** Two requests, written each in its way, that may seem to be the same and may be so. */
export interface RequestPair {
  readonly first: RawRequest;
  readonly second: RawRequest;
}

/** Headers of public reads: mostly none, else some that a server might heed. */
export const hostileHeaders: fc.Arbitrary<Record<string, string>> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  {
    weight: 2,
    arbitrary: fc.dictionary(
      fc.constantFrom(
        'accept',
        'accept-language',
        'content-type',
        'strapi-response-format',
        'host',
        'origin',
        'x-forwarded-host',
        'x-forwarded-proto',
        'x-http-method-override',
        'range',
        'te',
        'prefer',
        'user-agent',
        'referer',
        'x-original-url',
      ),
      fc.constantFrom(
        'v4',
        'v5',
        'zh-CN',
        'en',
        'text/html',
        'application/json',
        'https://reader.example',
        'reader.example',
        'PUT',
        'bytes=0-1',
        'gzip',
        '/admin',
        '*/*',
        '',
      ),
    ),
  },
);
