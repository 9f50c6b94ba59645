import type { UID } from '@strapi/strapi';
import type { Response } from 'supertest';
import type { AdminSession } from '../../support/admin';
import type { TestApp } from '../../support/app';
import { graphql } from '../../support/graphql';
import type { Name } from '../../strapi/shared-structure/bilingual';

export type Data = Record<string, unknown>;

/** Who asks, and about which document of which type. */
export interface Asked {
  readonly app: TestApp;
  readonly chief: AdminSession;
  readonly token: string;
  readonly type: Name;
  readonly documentId: string;
}

/** A way in for content: what it sends a body to, and whether that makes a document. */
export interface Door {
  readonly name: string;
  readonly kind: 'rest' | 'graphql' | 'panel' | 'server';
  readonly makes: boolean;
  readonly send: (asked: Asked, data: Data) => Promise<Response | Error | null>;
}

const uidOf = ({ type }: Asked): UID.ContentType => `api::${type}.${type}` as UID.ContentType;

/** The plural in REST's addresses. */
const pluralOf = (asked: Asked): string =>
  asked.app.strapi.contentType(uidOf(asked)).info.pluralName;

const rest =
  (method: 'post' | 'put', query: string): Door['send'] =>
  (asked, data) => {
    const path = `/api/${pluralOf(asked)}${method === 'put' ? `/${asked.documentId}` : ''}${query}`;
    return asked.app.request[method](path).set('Authorization', asked.token).send({ data });
  };

const inGraphql = (type: string): string =>
  type.replace(/(?:^|-)(\w)/g, (_match, letter: string) => letter.toUpperCase());

const mutation =
  (act: 'create' | 'update', argument: string): Door['send'] =>
  ({ app, token, type, documentId }, data) => {
    const named = act === 'update' ? `documentId: "${documentId}", ` : '';
    const name = inGraphql(type);
    const query = `mutation ($data: ${name}Input!) { ${act}${name}(${named}${argument}data: $data) { documentId } }`;
    return graphql(app, query, { data }, token);
  };

const panel =
  (method: 'post' | 'put', at: (documentId: string) => string): Door['send'] =>
  ({ chief, type, documentId }, data) =>
    chief[method](`/content-manager/collection-types/api::${type}.${type}${at(documentId)}`, data);

interface Service {
  create(params: object): Promise<unknown>;
  update(params: object): Promise<unknown>;
}

/** As commands and the seed write: no request, no permissions. */
const service =
  (act: 'create' | 'update'): Door['send'] =>
  async (asked, data) => {
    const { app, documentId } = asked;
    const documents = app.strapi.documents(uidOf(asked)) as unknown as Service;
    const made =
      act === 'create' ? documents.create({ data }) : documents.update({ documentId, data });
    return made.then(() => null).catch((error: unknown) => error as Error);
  };

/** Every door that content comes in by. */
export const doors: readonly Door[] = [
  { name: 'POST', kind: 'rest', makes: true, send: rest('post', '?status=draft') },
  { name: 'POST, public', kind: 'rest', makes: true, send: rest('post', '') },
  { name: 'PUT', kind: 'rest', makes: false, send: rest('put', '?status=draft') },
  { name: 'PUT, public', kind: 'rest', makes: false, send: rest('put', '') },
  { name: 'PUT in English', kind: 'rest', makes: false, send: rest('put', '?locale=en') },
  { name: 'create', kind: 'graphql', makes: true, send: mutation('create', 'status: DRAFT, ') },
  { name: 'update', kind: 'graphql', makes: false, send: mutation('update', 'status: DRAFT, ') },
  {
    name: 'update in English',
    kind: 'graphql',
    makes: false,
    send: mutation('update', 'locale: "en", '),
  },
  { name: 'create', kind: 'panel', makes: true, send: panel('post', () => '') },
  { name: 'update', kind: 'panel', makes: false, send: panel('put', (id) => `/${id}`) },
  {
    name: 'update in English',
    kind: 'panel',
    makes: false,
    send: panel('put', (id) => `/${id}?locale=en`),
  },
  {
    name: 'save and publish',
    kind: 'panel',
    makes: false,
    send: panel('post', (id) => `/${id}/actions/publish`),
  },
  {
    name: 'make and publish',
    kind: 'panel',
    makes: true,
    send: panel('post', () => '/actions/publish'),
  },
  { name: 'clone', kind: 'panel', makes: true, send: panel('post', (id) => `/clone/${id}`) },
  {
    name: 'copy at once',
    kind: 'panel',
    makes: true,
    send: panel('post', (id) => `/auto-clone/${id}`),
  },
  { name: 'create', kind: 'server', makes: true, send: service('create') },
  { name: 'update', kind: 'server', makes: false, send: service('update') },
];
