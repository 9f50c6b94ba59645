import type { Core } from '@strapi/strapi';
import type { Queue } from '../../operations/queue';
import type { FileKeeper, WhileContentRests } from './file-keeper';
import type { InFileWork } from './file-records';

export const FILE = 'plugin::upload.file';

/** What those need who write files. */
export interface Media {
  readonly strapi: Core.Strapi;
  /** Pictures are decoded one after another. */
  readonly decode: Queue;
  readonly inFileWork: InFileWork;
  readonly whileContentRests: WhileContentRests;
  readonly keeper: FileKeeper;
}
