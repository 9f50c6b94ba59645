import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { answerOperator, type OperatorDoors } from '../../../src/operations/answer-operator';

const servers: http.Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

const ready: OperatorDoors['checkReady'] = async () => {
  throw new Error('A secret of the database');
};

const get = async (doors: OperatorDoors, path: string, method = 'GET'): Promise<Response> => {
  const server = http.createServer((request, response) => {
    if (!answerOperator(doors, request, response)) response.writeHead(418).end();
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return fetch(`http://127.0.0.1:${port}${path}`, { method });
};

const doors: OperatorDoors = { checkReady: ready, metrics: undefined };

describe('the operator’s addresses', () => {
  it.each(['/', '/healthy', '/health/x', '/metrics', '/api/health'])(
    'leave %s to the application when no token opens metrics',
    async (path) => {
      expect((await get(doors, path)).status).toBe(418);
    },
  );

  it('refuse a method that would change something', async () => {
    const { status, headers } = await get(doors, '/health', 'POST');
    expect(status).toBe(405);
    expect(headers.get('allow')).toBe('GET, HEAD');
  });

  it('say nothing of what went wrong', async () => {
    const response = await get(doors, '/ready');
    expect(response.status).toBe(500);
    expect(await response.text()).toBe('{"status":"error"}');
  });
});
