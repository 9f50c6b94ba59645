import http from 'node:http';
import type { Answer } from './read';

/** What a server without a CMS would do: the same bytes with the same headers, from memory. */
const answers = new Map<string, { headers: string[]; body: Buffer }>();

const server = http.createServer((request, response) => {
  if (request.method === 'PUT') {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { headers, body } = JSON.parse(Buffer.concat(chunks).toString()) as Answer;
      answers.set(request.url ?? '', { headers: headers.flat(), body: Buffer.from(body) });
      response.writeHead(204).end();
    });
    return;
  }
  const answer = answers.get(request.url ?? '');
  if (answer) response.writeHead(200, answer.headers).end(answer.body);
  else response.writeHead(404).end();
});

server.listen(Number(process.env.PORT), '127.0.0.1');
