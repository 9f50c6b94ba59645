import type { Core, Struct } from '@strapi/strapi';
import { beforeInputValidation } from '../../strapi-seams/before-input-validation';
import { isFromPanel } from '../caller';
import type { DocumentContext, Next } from '../document-context';
import { partData } from './part-data';
import type { WriteQueue } from '../write-context';
import { refuseSystemKeys } from './refuse-system-keys';

type Data = Record<string, unknown>;

const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Who writes, as Strapi's own controllers put it beside what they were sent. */
const creatorsOf = (strapi: Core.Strapi, data: Data): Data => {
  const user = strapi.requestContext.get()?.state.user as { id?: unknown } | undefined;
  const mine = Object.entries(data).filter(
    ([name, value]) =>
      (name === 'createdBy' || name === 'updatedBy') && user !== undefined && value === user.id,
  );
  return Object.fromEntries(mine);
};

/**
 * Takes no key of the system from what anyone sends. The panel sends the whole form back, so there
 * they are left out; everyone else is told where each belongs. It holds for what commands and the
 * seed write as well. A restoration alone makes documents again under their old ids, from snapshots.
 * @throws ValidationError (400), before anything is written
 */
export const createSystemKeys = (strapi: Core.Strapi, inWrite: WriteQueue) => {
  beforeInputValidation(strapi, (sent, { uid }: Struct.Schema) => {
    if (!Object.hasOwn(strapi.contentTypes, uid)) return;
    for (const data of [sent].flat().filter(isData)) {
      refuseSystemKeys(partData(strapi, uid, data).found);
    }
  });
  return async (context: DocumentContext, next: Next): Promise<unknown> => {
    const { uid, params } = context;
    const { data } = params;
    if (inWrite.current()?.act === 'restoration') return next();
    const fromPanel = isFromPanel(strapi);
    if (!isData(data) || !(fromPanel || uid.startsWith('api::'))) return next();
    const { kept, found } = partData(strapi, uid, data);
    if (found.length === 0) return next();
    if (!fromPanel) refuseSystemKeys(found);
    context.params = { ...params, data: { ...kept, ...creatorsOf(strapi, data) } };
    return next();
  };
};
