import inject from 'light-my-request';
import type { TestApp } from '../../support/app';

/** The status and the bytes that an anonymous caller gets. */
export interface Answer {
  readonly status: number;
  readonly body: string;
}

/**
 * Asks behind the cache, whose answers drafts do not end: the same question twice would get the
 * first answer again, whatever the second would have told.
 */
export const answerTo = async ({ strapi }: TestApp, question: string): Promise<Answer> => {
  const handle = strapi.server.app.callback();
  const isRest = question.startsWith('/');
  const { statusCode, payload } = await inject(
    (request, response) => void handle(request, response),
    {
      method: isRest ? 'GET' : 'POST',
      url: isRest ? encodeURI(question) : '/graphql',
      ...(isRest ? {} : { payload: { query: question } }),
    },
  );
  return { status: statusCode, body: payload };
};
