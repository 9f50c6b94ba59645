import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { distFolder } from '../../support/dist';
import { rules } from '../../mutations/rules';

// The mutants are run apart from the suite: a change of code must not leave them behind unnoticed.
it.each(rules)('a mutant finds its place, once: $rule', ({ file, find, tests }) => {
  const compiled = fs.readFileSync(path.join(distFolder(), file), 'utf8');
  expect(compiled.split(find)).toHaveLength(2);
  for (const test of tests) expect(fs.existsSync(test), test).toBe(true);
});
