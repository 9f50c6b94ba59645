import path from 'node:path';

/** The compiled server under test: DAJUAN_TEST_DIST, or else what `npm test` compiles. */
export const distFolder = (): string => path.resolve(process.env.DAJUAN_TEST_DIST ?? 'dist');
