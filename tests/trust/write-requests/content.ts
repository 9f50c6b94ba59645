import { newName, validData } from '../../strapi/content-model/content';
import { bilingual } from '../../strapi/shared-structure/bilingual';
import type { TestApp } from '../../support/app';
import { uploadedImage } from '../../support/image';
import type { WriteRequests } from './write-request';

/** The content types over REST. */
export const content = async (app: TestApp): Promise<WriteRequests> => {
  const { source } = bilingual(app);
  const term = await app.strapi
    .documents('api::glossary-term.glossary-term')
    .create({ data: { sourceTerm: newName() } });
  const stored: Record<string, string> = {
    editions: await source('edition'),
    letters: await source('letter'),
    'report-sections': await source('report-section'),
    metrics: await source('metric'),
    units: await source('unit'),
    photos: await source('photo'),
    'glossary-terms': term.documentId,
  };
  const image = await uploadedImage(app, newName());
  const requests = Object.entries(stored).map(([type, id]): WriteRequests => {
    const needed = type === 'photos' ? { image } : type === 'editions' ? { year: 2177 } : {};
    const data = validData(type, needed);
    const { title, label, name, caption, sourceTerm } = data;
    const changed = Object.fromEntries(
      Object.entries({ title, label, name, caption, sourceTerm })
        .filter(([, value]) => value !== undefined)
        .map(([field]) => [field, '改']),
    );
    return {
      [`POST /api/${type}`]: { query: 'status=draft', body: { data } },
      [`PUT /api/${type}/:id`]: {
        params: { id },
        query: 'status=draft',
        body: { data: changed },
      },
      [`DELETE /api/${type}/:id`]: { params: { id } },
    };
  });
  return Object.assign({}, ...requests) as WriteRequests;
};
