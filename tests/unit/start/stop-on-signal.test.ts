import { spawn } from 'node:child_process';
import http from 'node:http';
import net from 'node:net';
import { expect, test } from 'vitest';

/** A server that takes half a second to answer, stopped as Strapi is. */
const script = (isLoaded: boolean) => `
  import http from 'node:http';
import net from 'node:net';
  import { stopOnSignal } from './src/cli/start/stop-on-signal.mjs';
  const httpServer = http.createServer((request, response) => {
    process.stdout.write('asked ');
    setTimeout(() => response.end('answered'), 500);
  });
  const destroy = async () => process.stdout.write('destroyed ');
  stopOnSignal({ isLoaded: ${isLoaded}, server: { httpServer }, destroy });
  httpServer.listen(0, '127.0.0.1', () => process.stdout.write(httpServer.address().port + ' '));`;

const serve = async (isLoaded: boolean) => {
  const server = spawn(process.execPath, ['--input-type=module', '-e', script(isLoaded)]);
  let output = '';
  server.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const until = async (text: string) => {
    while (!output.includes(text)) await new Promise((resolve) => setTimeout(resolve, 10));
  };
  await until(' ');
  const exit = new Promise((resolve) => server.once('close', resolve));
  return { server, exit, until, port: Number(output), output: () => output };
};

test('a request under way when the server is stopped is answered, and the end is a clean one', async () => {
  const { server, exit, until, port, output } = await serve(true);
  const agent = new http.Agent({ keepAlive: true });
  const answer = new Promise<string>((resolve, reject) => {
    http
      .get({ port, host: '127.0.0.1', agent }, (response) =>
        response.on('data', (chunk) => resolve(String(chunk))),
      )
      .on('error', reject);
  });
  await until('asked');
  server.kill('SIGTERM');
  // npm passes a Ctrl-C on that the terminal has sent already.
  server.kill('SIGINT');
  expect(await answer).toBe('answered');
  expect(await exit).toBe(0);
  expect(output()).toContain('destroyed');
  agent.destroy();
});

test('a connection that is kept open is answered once more, and told that it was the last time', async () => {
  const { server, exit, until, port } = await serve(true);
  const socket = net.connect(port, '127.0.0.1');
  let received = '';
  socket.on('data', (chunk) => (received += String(chunk)));
  const closed = new Promise((resolve) => socket.once('close', resolve));
  const ask = 'GET / HTTP/1.1\r\nHost: server\r\n\r\n';
  socket.write(ask);
  await until('asked');
  server.kill('SIGTERM');
  await new Promise((resolve) => setTimeout(resolve, 100));
  socket.write(ask);
  await closed;
  expect(received.match(/answered/g)).toHaveLength(2);
  expect(received.match(/^connection: .*$/gim)).toEqual([
    'Connection: keep-alive',
    'connection: close',
  ]);
  expect(await exit).toBe(0);
});

test('a server that is still starting ends at once, with the code of its signal', async () => {
  const { server, exit, output } = await serve(false);
  server.kill('SIGINT');
  expect(await exit).toBe(130);
  expect(output()).not.toContain('destroyed');
});
