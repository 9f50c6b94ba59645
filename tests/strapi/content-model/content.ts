import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import type { TestApp } from '../../support/app';
import { apiToken } from '../../support/tokens';

type Data = Record<string, unknown>;

/** Writes over REST with a full-access token, in one of the two languages of messages. */
export interface Writer {
  create(type: string, data: Data, language?: string): Promise<Response>;
  update(type: string, documentId: string, data: Data, query?: string): Promise<Response>;
  publish(type: string, documentId: string, locale?: string): Promise<Response>;
  drafts(type: string): Promise<number>;
}

/** A name nobody else has, in the form keys, slugs and codes have. */
export const newName = (): string => `n-${randomUUID()}`;

const valid: Readonly<Record<string, () => Data>> = {
  editions: () => ({
    year: 2023,
    title: '答卷',
    publisher: '工会',
    periodStart: '2023-01-01',
    periodEnd: '2023-12-31',
  }),
  letters: () => ({ title: '信', body: '正文', signatory: '工会', signedOn: '2024-01' }),
  'report-sections': () => ({ title: '章节', slug: newName(), body: '正文' }),
  metrics: () => ({
    key: newName(),
    label: '指标',
    value: 1,
    periodStart: '2023-01-01',
    periodEnd: '2023-12-31',
  }),
  units: () => ({ code: newName(), name: '件' }),
  photos: () => ({ caption: '说明', alternativeText: '替代文本' }),
  'glossary-terms': () => ({ sourceTerm: newName() }),
};

/** What every field of a type may hold, with the given ones in place. */
export const validData = (type: string, data: Data = {}): Data => ({ ...valid[type]?.(), ...data });

export const openWriter = async (app: TestApp): Promise<Writer> => {
  const token = await apiToken(app, 'full-access');
  const send = (method: 'post' | 'put', path: string, data: Data, language = 'en') =>
    app.request[method](path)
      .set('Authorization', token)
      .set('Accept-Language', language)
      .send({ data });
  return {
    create: (type, data, language) =>
      send('post', `/api/${type}?status=draft`, validData(type, data), language),
    update: (type, documentId, data, query = 'status=draft') =>
      send('put', `/api/${type}/${documentId}?${query}`, data),
    publish: (type, documentId, locale = 'zh-Hans') =>
      send('put', `/api/${type}/${documentId}?status=published&locale=${locale}`, {}),
    drafts: async (type) => {
      const path = `/api/${type}?status=draft&pagination[pageSize]=1`;
      const { body } = await app.request.get(path).set('Authorization', token);
      return body.meta.pagination.total;
    },
  };
};

/** The fields a refusal names, in dots. */
export const refusedFields = ({ body }: Response): string[] =>
  (body.error?.details?.errors ?? []).map(({ path }: { path: string[] }) => path.join('.'));
