import type { TestApp } from './app';

/** Sends one GraphQL request, with an API token if given, and returns supertest's answer. */
export const graphql = (app: TestApp, query: string, variables: object = {}, token?: string) => {
  const request = app.request.post('/graphql').send({ query, variables });
  return token ? request.set('Authorization', token) : request;
};
