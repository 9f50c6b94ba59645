import { createRequire } from 'node:module';
import path from 'node:path';
import { distFolder } from './dist';

const load = createRequire(import.meta.url) as (file: string) => unknown;

/**
 * A module of the compiled server under test, for acts that no door opens on its own.
 * @param name its path below `src`, without an extension
 */
export const compiled = (name: string): unknown =>
  load(path.join(distFolder(), 'src', `${name}.js`));
