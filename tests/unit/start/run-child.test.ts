import { spawn } from 'node:child_process';
import { expect, test } from 'vitest';
import { runChild } from '../../../src/cli/start/run-child.mjs';

const here = { cwd: process.cwd(), env: process.env };
const script = (text: string) => runChild(process.execPath, ['-e', text], here);

test('the first and last lines and the exit code of a program that fails are kept', async () => {
  const { exitCode, output } = await script(
    'for (let i = 1; i <= 60; i++) console.log("line " + i); console.error("why"); process.exitCode = 3',
  );
  expect(exitCode).toBe(3);
  expect(output).toHaveLength(51);
  expect(output).toContain('why');
  expect(output).toContain('line 1');
  expect(output).not.toContain('line 12');
  expect(output).toContain('line 60');
});

test('a program that does not exist is one line', async () => {
  await expect(runChild('no-such-program', [], here)).rejects.toThrow('child.missing');
});

test('SIGTERM ends the program with all that it started, down to grandchildren', async () => {
  const grandchild = 'setInterval(() => {}, 1000); console.log("up")';
  const child = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(grandchild)}], { stdio: 'inherit' }); setInterval(() => {}, 1000)`;
  const launcher = spawn(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `import { runChild } from './src/cli/start/run-child.mjs';
       await runChild(process.execPath, ['-e', ${JSON.stringify(child)}], { cwd: '.', env: process.env, show: true });`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await new Promise((resolve) => launcher.stdout.once('data', resolve));
  // The grandchild holds the output open as long as it lives, and `close` waits for that.
  const closed = new Promise((resolve) => launcher.once('close', resolve));
  launcher.kill('SIGTERM');
  expect(await closed).toBe(143);
});
