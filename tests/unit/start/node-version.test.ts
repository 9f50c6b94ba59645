import { expect, test } from 'vitest';
import { oldNodeFinding } from '../../../src/cli/start/node-version.mjs';

test.each(['v20.19.0', 'v20.20.2', 'v22.0.0', 'v24.3.1'])('Node %s is new enough', (version) => {
  expect(oldNodeFinding('.', version)).toBeUndefined();
});

test.each(['v20.18.3', 'v18.20.0', 'v12.22.12'])('Node %s is told which one is needed', (found) => {
  expect(oldNodeFinding('.', found)).toEqual({
    code: 'node.old',
    params: { wanted: '20.19.0', found },
  });
});
