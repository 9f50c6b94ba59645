import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const MODULE = path.resolve('src/outage/survive-unwaited.ts');

/** Ends as a process does in which an error of this code comes to nobody. */
const endWith = (code: string) => {
  const script = `
    const { surviveUnwaited } = require(${JSON.stringify(MODULE)});
    surviveUnwaited({ warn: (line) => console.log(line) });
    void Promise.reject(Object.assign(new Error('lost'), { code: ${JSON.stringify(code)} }));
    setTimeout(() => console.log('alive'), 20);`;
  const args = ['--require', 'tsx/cjs', '-e', script];
  return spawnSync(process.execPath, args, { encoding: 'utf8' });
};

describe('an error that comes to nobody', () => {
  it('leaves the server up if the database was lost', () => {
    const { status, stdout } = endWith('57P01');
    expect(stdout).toContain('nobody waited for: lost');
    expect(stdout).toContain('alive');
    expect(status).toBe(0);
  });

  it('ends the process if it is any other, as Node does', () => {
    const { status, stdout, stderr } = endWith('42P01');
    expect(status).not.toBe(0);
    expect(stdout).not.toContain('alive');
    expect(stderr).toContain('lost');
  });
});
