import { defineConfig } from 'vitest/config';

/** The domain's own tests, without the servers and databases of the whole suite. */
export default defineConfig({
  test: { include: ['tests/unit/domain/**/*.test.ts'] },
});
