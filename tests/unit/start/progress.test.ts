import { expect, test } from 'vitest';
import { createProgress } from '../../../src/cli/start/progress.mjs';

const shown = async (
  terminal: { isTTY?: boolean; columns?: number },
  work: () => Promise<void>,
) => {
  const written: string[] = [];
  const progress = createProgress({ ...terminal, write: (text: string) => written.push(text) });
  await progress.step('Building', work).catch(() => undefined);
  return written.join('');
};
const done = async () => undefined;
const broken = () => Promise.reject(new Error('no'));

test('in a log a step is two lines, and its end says whether it went well', async () => {
  expect(await shown({}, done)).toBe('… Building\n✓ Building (0 s)\n');
  expect(await shown({}, broken)).toBe('… Building\n✗ Building (0 s)\n');
});

test('in a terminal a step rewrites its line, unless the line is too long for it', async () => {
  expect(await shown({ isTTY: true, columns: 80 }, done)).toBe(
    '… Building\r\u001b[K✓ Building (0 s)\n',
  );
  expect(await shown({ isTTY: true, columns: 15 }, done)).toBe('… Building\n✓ Building (0 s)\n');
});

test('what goes wrong in a step is not swallowed', async () => {
  const progress = createProgress({ write: () => true });
  await expect(progress.step('Building', broken)).rejects.toThrow('no');
});
