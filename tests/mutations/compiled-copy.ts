import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { Mutant } from './mutant';

/** A compiled server of its own to disable rules in. */
export interface CompiledCopy {
  readonly dist: string;
  /**
   * Disables a rule while some work is done.
   * @throws Error when the text to replace does not stand in the file exactly once
   */
  disabling<T>(mutant: Mutant, work: () => Promise<T>): Promise<T>;
}

/** Compiles the project and copies what came of it: the product itself is never touched. */
export const compiledCopy = (folder: string): CompiledCopy => {
  const compiler = path.resolve('node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [compiler, '-p', 'tsconfig.json'], { stdio: 'inherit' });
  const dist = path.join(folder, 'dist');
  for (const part of ['config', 'src', 'database']) {
    if (!fs.existsSync(path.join('dist', part))) continue;
    fs.cpSync(path.join('dist', part), path.join(dist, part), { recursive: true });
  }
  return {
    dist,
    disabling: async ({ file, find, replace }, work) => {
      const full = path.join(dist, file);
      const original = fs.readFileSync(full, 'utf8');
      const times = original.split(find).length - 1;
      if (times !== 1) throw new Error(`${file} holds “${find}” ${times} times`);
      fs.writeFileSync(
        full,
        original.replace(find, () => replace),
      );
      try {
        return await work();
      } finally {
        fs.writeFileSync(full, original);
      }
    },
  };
};
