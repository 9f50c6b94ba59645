import http from 'node:http';

/** What a server without a CMS would do: the same bytes, from memory. */
const answers = new Map<string, Buffer>();

const server = http.createServer((request, response) => {
  if (request.method === 'PUT') {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      answers.set(request.url ?? '', Buffer.concat(chunks));
      response.writeHead(204).end();
    });
    return;
  }
  const answer = answers.get(request.url ?? '');
  request.resume();
  response.writeHead(answer ? 200 : 404, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': answer?.length ?? 0,
  });
  response.end(answer);
});

server.listen(Number(process.env.PORT), '127.0.0.1');
