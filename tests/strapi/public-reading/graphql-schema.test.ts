import { beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '../../support/app';
import { graphql } from '../../support/graphql';

let app: TestApp;

beforeAll(async () => {
  app = await bootApp();
});

describe('the GraphQL schema', () => {
  it('offers the project’s own types and nothing of users, files or languages', async () => {
    const { body } = await graphql(
      app,
      '{__schema {queryType {fields {name}} mutationType {fields {name}}}}',
    );
    const names = (type: { fields: Array<{ name: string }> }) =>
      type.fields.map(({ name }) => name);
    const own =
      /^(publishedEdition|edition|letter|reportSection|metric|unit|photo|glossaryTerm)s?(_connection)?$/;
    expect(names(body.data.__schema.queryType).filter((name) => !own.test(name))).toEqual([]);
    const writes =
      /^(create|update|delete)(Edition|Letter|ReportSection|Metric|Unit|Photo|GlossaryTerm)$/;
    expect(names(body.data.__schema.mutationType).filter((name) => !writes.test(name))).toEqual([]);
  });

  it.each([
    '{me {id}}',
    '{usersPermissionsUsers {username}}',
    '{usersPermissionsRoles {name}}',
    '{uploadFiles {url}}',
    '{uploadFile(id: 1) {url}}',
    '{i18NLocales {code}}',
    'mutation {login(input: {identifier: "a", password: "b"}) {jwt}}',
    'mutation {register(input: {username: "a", email: "a@b.c", password: "b"}) {jwt}}',
    'mutation {forgotPassword(email: "a@b.c") {ok}}',
    'mutation {deleteUploadFile(id: 1) {url}}',
  ])('does not know %s', async (query) => {
    const { status, body } = await graphql(app, query);
    expect(status).toBe(400);
    expect(body.errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it.each(['create', 'update', 'delete'])('lets the public not %s anything', async (verb) => {
    const args = {
      create: 'data: {code: "x", name: "x"}',
      update: 'documentId: "x", data: {name: "x"}',
      delete: 'documentId: "x"',
    };
    const query = `mutation {${verb}Unit(${args[verb as keyof typeof args]}) {documentId}}`;
    expect((await graphql(app, query)).body.errors[0].extensions.code).toBe('FORBIDDEN');
  });
});

describe('GET /graphql', () => {
  it.each(['text/html', 'text/html,application/xhtml+xml,*/*;q=0.8', '*/*'])(
    'shows no page to a browser that accepts %s',
    async (accept) => {
      const { status, type, text } = await app.request.get('/graphql').set('Accept', accept);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      expect(type).toBe('application/json');
      expect(text).not.toContain('<');
    },
  );

  it('answers a query in the address, needing no special header', async () => {
    const { status, body } = await app.request.get('/graphql').query({ query: '{__typename}' });
    expect(status).toBe(200);
    expect(body.data).toEqual({ __typename: 'Query' });
  });

  it('does not carry a mutation', async () => {
    const query = 'mutation {deleteUnit(documentId: "x") {documentId}}';
    expect((await app.request.get('/graphql').query({ query })).status).toBe(405);
  });
});
