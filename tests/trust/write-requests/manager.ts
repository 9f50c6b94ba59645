import { validData } from '../../strapi/content-model/content';
import { bilingual } from '../../strapi/shared-structure/bilingual';
import type { TestApp } from '../../support/app';
import type { WriteRequests } from './write-request';

/** The content manager of the panel. */
export const manager = async (app: TestApp): Promise<WriteRequests> => {
  const { source, publish } = bilingual(app);
  const model = 'api::unit.unit';
  const [draft, published] = [await source('unit'), await source('unit')];
  await publish('unit', published, 'zh-Hans');
  const path = '/content-manager/collection-types/:model';
  const some = { params: { model }, body: { documentIds: [draft] }, query: 'locale=zh-Hans' };
  const one = { params: { model, id: draft }, query: 'locale=zh-Hans', body: {} };
  const live = { ...one, params: { model, id: published } };
  const data = validData('units');
  return {
    [`POST ${path}`]: { params: { model }, query: 'locale=zh-Hans', body: data },
    [`POST ${path}/clone/:sourceId`]: { params: { model, sourceId: draft }, body: data },
    [`PUT ${path}/:id`]: { ...one, body: { name: '改' } },
    [`DELETE ${path}/:id`]: one,
    [`POST ${path}/actions/publish`]: { ...some, body: data },
    [`POST ${path}/:id/actions/publish`]: { ...one, body: { name: '改' } },
    [`POST ${path}/:id/actions/unpublish`]: live,
    [`POST ${path}/:id/actions/discard`]: live,
    [`POST ${path}/actions/bulkDelete`]: some,
    [`POST ${path}/actions/bulkPublish`]: some,
    [`POST ${path}/actions/bulkUnpublish`]: { ...some, body: { documentIds: [published] } },
  };
};
