import type * as FindModule from '../../../src/integrity/find-broken';
import type * as MendModule from '../../../src/integrity/mend-broken';
import { bootApp } from '../../support/app';
import { compiled } from '../../support/compiled';
import { fillMissingFiles } from '../../support/fill-missing-files';
import { seededWorld } from '../../support/seeded-world';
import { planter } from './plant';

const { findBroken } = compiled('integrity/find-broken') as typeof FindModule;
const { mendBroken } = compiled('integrity/mend-broken') as typeof MendModule;

/** The seeded edition in a database in which nothing is wrong, and what breaks, looks and mends it. */
export const brokenWorld = async () => {
  const app = await bootApp();
  const anew = async (): Promise<void> => {
    await seededWorld(app);
    await fillMissingFiles(app);
    // What other tests of the run left beside the content, the kept copy of the seed included.
    await mendBroken(app.strapi);
  };
  await anew();
  return {
    app,
    plant: planter(app),
    /** Brings the seed back. */
    anew,
    find: () => findBroken(app.strapi),
    mend: () => mendBroken(app.strapi),
  };
};
