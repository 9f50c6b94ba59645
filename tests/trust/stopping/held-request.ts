import http from 'node:http';

/** What is asked. */
export interface Asked {
  readonly method: 'POST' | 'PUT';
  readonly url: string;
  readonly authorization?: string;
  readonly body: Buffer;
  readonly type: string;
}

/** A request that the server has, but for its body. */
export interface HeldRequest {
  /** Sends the body. @returns the status; rejects where there is no answer */
  finish(): Promise<number>;
}

/** A body of JSON. */
export const jsonBody = (value: object): Pick<Asked, 'body' | 'type'> => ({
  body: Buffer.from(JSON.stringify(value)),
  type: 'application/json',
});

/** A body as the panel uploads a picture with. */
export const pictureBody = (picture: Buffer, name: string): Pick<Asked, 'body' | 'type'> => {
  const boundary = 'dajuan-test-boundary';
  const part = (head: string): string =>
    `--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n`;
  const info = `${part('name="fileInfo"')}${JSON.stringify({ name })}\r\n`;
  const file = part(`name="files"; filename="${name}"\r\nContent-Type: image/png`);
  return {
    body: Buffer.concat([
      Buffer.from(info + file),
      picture,
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]),
    type: `multipart/form-data; boundary=${boundary}`,
  };
};

/**
 * Begins a request, and waits until the server has said that it has it and wants the body: it is
 * under way from then on, whatever the machine is busy with.
 */
export const holdRequest = async ({
  method,
  url,
  authorization,
  body,
  type,
}: Asked): Promise<HeldRequest> => {
  const request = http.request(url, {
    method,
    agent: new http.Agent({ keepAlive: true }),
    headers: {
      'content-type': type,
      'content-length': body.length,
      expect: '100-continue',
      ...(authorization && { authorization }),
    },
  });
  const status = new Promise<number>((resolve, reject) => {
    request.once('error', reject);
    request.once('response', (response) => {
      response.resume().once('error', reject);
      response.once('end', () => resolve(response.statusCode ?? 0));
    });
  });
  // Told by `finish` alone.
  status.catch(() => undefined);
  request.flushHeaders();
  await Promise.race([new Promise((resolve) => request.once('continue', resolve)), status]);
  return {
    finish: () => {
      request.end(body);
      return status;
    },
  };
};
