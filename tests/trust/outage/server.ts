import type { AddressInfo } from 'node:net';
import { create } from '../../bench/create';
import { makeEdition } from '../../strapi/faults/two-states';

/** What a server tells of itself once it answers. */
export interface Served {
  readonly port: number;
  /** The `Authorization` value of a full-access token. */
  readonly token: string;
  readonly person: { readonly email: string; readonly password: string };
  readonly unit: string;
}

const main = async (): Promise<void> => {
  process.on('disconnect', () => process.exit(1));
  process.on('unhandledRejection', (error) => {
    process.stderr.write(`unhandled: ${String(error)}\n`);
    process.exit(7);
  });
  const strapi = create();
  await strapi.load();
  const edition = await makeEdition(strapi, { sections: 2, metrics: 2, photos: 1 });
  await strapi
    .documents('api::edition.edition')
    .publish({ documentId: edition, locale: 'zh-Hans' });
  const unit = await strapi
    .documents('api::unit.unit')
    .create({ locale: 'zh-Hans', data: { code: 'changed', name: '件' } });
  const { accessKey }: { accessKey: string } = await strapi.service('admin::api-token').create({
    name: 'outage',
    description: '',
    type: 'full-access',
    kind: 'content-api',
    lifespan: null,
  });
  const role = await strapi.service('admin::role').findOne({ code: 'strapi-super-admin' });
  const person = { email: 'outage@example.org', password: 'Long-enough-1' };
  await strapi
    .service('admin::user')
    .create({ firstname: 'A', lastname: 'B', ...person, isActive: true, roles: [role.id] });
  strapi.server.mount();
  const { httpServer } = strapi.server;
  await new Promise<void>((resolve) => httpServer.listen(0, '127.0.0.1', resolve));
  const { port } = httpServer.address() as AddressInfo;
  const told: Served = { port, token: `Bearer ${accessKey}`, person, unit: unit.documentId };
  process.send?.(told);
};

void main();
