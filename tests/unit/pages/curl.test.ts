import { describe, expect, it } from 'vitest';
import { curlsOf } from '../../support/curl';

describe('a printed curl line', () => {
  it('is read with its quotes, its continued lines and its variables', () => {
    const script = [
      'npm start # not a request',
      `curl -g 'http://127.0.0.1:1337/api/editions?filters[year]=2023' -H "Authorization: Bearer $TOKEN"`,
      String.raw`curl -G http://127.0.0.1:1337/graphql \ `.trim(),
      "  --data-urlencode 'query={",
      "  editions { year } }'",
    ].join('\n');
    expect(curlsOf(script, { TOKEN: 'secret' })).toEqual([
      {
        method: 'get',
        path: '/api/editions?filters[year]=2023',
        headers: { Authorization: 'Bearer secret' },
        body: undefined,
      },
      {
        method: 'get',
        path: `/graphql?query=${encodeURIComponent('{\n  editions { year } }')}`,
        headers: {},
      },
    ]);
  });

  it('is a POST when it carries a body', () => {
    const [request] = curlsOf(`curl http://x/graphql -d '{"query":"{ a }"}'`, {});
    expect(request).toMatchObject({ method: 'post', path: '/graphql', body: '{"query":"{ a }"}' });
  });

  it('is refused with an option that nothing here reads, rather than left out', () => {
    expect(() => curlsOf('curl -X DELETE http://x/api', {})).toThrow('curl -X');
  });
});
