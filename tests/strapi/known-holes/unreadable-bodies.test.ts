import type { Response } from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import { adminSession } from '../../support/admin';
import { bootApp, type TestApp } from '../../support/app';
import { apiToken } from '../../support/tokens';

const PART =
  '--xx\r\nContent-Disposition: form-data; name="files"; filename="a.png"\r\nContent-Type: image/png\r\n\r\nabc';
const MULTIPART = 'multipart/form-data; boundary=xx';
const FILE_INFO = '--xx\r\nContent-Disposition: form-data; name="fileInfo"\r\n\r\n{bad\r\n';

let app: TestApp;
let authorizations: Readonly<Record<string, string>>;

beforeAll(async () => {
  app = await bootApp();
  const { authorization } = await adminSession(app, 'dajuan-editor');
  const token = await apiToken(app, 'full-access');
  authorizations = { '/upload': authorization, '/api/upload': token, '/api/metrics': token };
});

const post = async (
  path: string,
  headers: Readonly<Record<string, string>>,
  body: string,
): Promise<Response> =>
  app.request
    .post(path)
    .set('Authorization', authorizations[path] ?? '')
    .set(headers)
    .send(body);

describe.each(['/upload', '/api/upload', '/api/metrics'])('a multipart body at %s', (path) => {
  it.each([
    ['without a boundary', 'multipart/form-data', PART],
    ['that ends in mid-part', MULTIPART, PART],
    ['that has no parts', MULTIPART, 'garbage'],
  ])('%s is the caller’s mistake', async (_, type, body) => {
    const { status, body: answer } = await post(path, { 'Content-Type': type }, body);
    expect(status).toBe(400);
    expect(answer.error.message).toContain('multipart');
  });
});

describe('an upload', () => {
  it('with a part whose header is none is refused, and does not hang', async () => {
    const part = '--xx\r\nContent Disposition\r\n\r\nabc\r\n--xx--\r\n';
    const { status } = await post('/upload', { 'Content-Type': MULTIPART }, part);
    expect(status).toBe(400);
  }, 15_000);

  it('with information that is no JSON is told which part that is', async () => {
    const body = `${FILE_INFO}${PART}\r\n--xx--\r\n`;
    const { status, body: answer } = await post('/upload', { 'Content-Type': MULTIPART }, body);
    expect(status).toBe(400);
    expect(answer.error.message).toContain('fileInfo');
  });
});

describe.each(['/api/metrics', '/graphql'])('a body at %s', (path) => {
  const json = { 'Content-Type': 'application/json' };

  it('that is not compressed as it says is refused', async () => {
    const headers = { ...json, 'Content-Encoding': 'gzip', 'Accept-Language': 'zh-Hans' };
    const { status, text } = await post(path, headers, 'no gzip');
    expect(status).toBe(400);
    expect(text).toContain('无法解压请求体');
  });

  it('in a coding that nobody knows is refused', async () => {
    const { status, text } = await post(path, { ...json, 'Content-Encoding': 'foo' }, '{}');
    expect(status).toBe(415);
    expect(text).toContain('expected gzip, deflate, br');
  });
});

describe('a body that is no JSON', () => {
  it('is refused in words of ours', async () => {
    const headers = { 'Content-Type': 'application/json' };
    const { status, text } = await post('/api/metrics', headers, '{"data":');
    expect(text).toContain('The body is no valid JSON');
    expect(status).toBe(400);
  });
});
