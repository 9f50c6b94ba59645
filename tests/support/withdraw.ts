import { findEdition } from '../../src/document-middlewares/edition-acts/find-edition';
import { writeQueueOf } from '../../src/document-middlewares/write-context';
import type * as Withdraw from '../../src/schedules/withdraw-and-cancel';
import type { SnapshotHead } from '../../src/snapshots/snapshot';
import type { TestApp } from './app';
import { compiled } from './compiled';

/** Takes an edition from readers, as the panel and the command line do; of Chinese every language. */
export const withdraw = async (
  { strapi }: TestApp,
  documentId: string,
  locale: 'zh-Hans' | 'en' = 'zh-Hans',
  reason = '有误。',
): Promise<SnapshotHead[]> => {
  const { withdrawAndCancel } = compiled('schedules/withdraw-and-cancel') as typeof Withdraw;
  const edition = await findEdition({ strapi }, documentId);
  if (!edition) throw new Error(`There is no edition ${documentId}`);
  return writeQueueOf(strapi)((write) =>
    withdrawAndCancel(write, edition, { locale, reason, person: 'test' }),
  );
};
