import { newName } from '../../strapi/content-model/content';
import type { TestApp } from '../../support/app';
import { content } from './content';
import { desk } from './desk';
import { library } from './library';
import { manager } from './manager';
import { members } from './members';
import { people } from './people';
import { settings } from './settings';
import { tokens } from './tokens';
import type { WriteRequests } from './write-request';

/** Makes what the requests are about. @returns one for each route that can be made to write */
export const writeRequests = async (app: TestApp): Promise<WriteRequests> => ({
  ...(await content(app)),
  ...(await manager(app)),
  ...(await desk(app)),
  ...(await people(app)),
  ...(await tokens(app)),
  ...(await library(app)),
  ...(await settings(app)),
  ...(await members(app)),
  'POST /graphql': {
    body: { query: `mutation { createUnit(data: { code: "${newName()}", name: "件" }) { code } }` },
  },
});
