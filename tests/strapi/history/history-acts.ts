import type * as Correct from '../../../src/document-middlewares/edition-acts/correct-edition';
import type { Correction } from '../../../src/document-middlewares/edition-acts/correction/correction';
import type * as Publish from '../../../src/document-middlewares/edition-acts/publish-edition';
import type * as Restore from '../../../src/document-middlewares/edition-acts/restore-edition';
import { writeQueueOf } from '../../../src/document-middlewares/write-context';
import { findSnapshots } from '../../../src/snapshots/find-snapshots';
import type { SnapshotHead } from '../../../src/snapshots/snapshot';
import type { TestApp } from '../../support/app';
import { compiled } from '../../support/compiled';
import type { Locale } from '../shared-structure/bilingual';

/** What came of an attempt that is to be refused. */
export interface Refused {
  status: number;
  message: string;
  details: Record<string, unknown>;
}

/** Strapi's own errors get their status when they are answered. */
const refusedBy = ({ name, message, status, details = {} }: Error & Partial<Refused>): Refused => ({
  status: status ?? (name === 'NotFoundError' ? 404 : 400),
  message,
  details,
});

/** The refusal of an attempt; status 200 if it was none. */
export const refusal = (attempt: Promise<unknown>): Promise<Refused> =>
  attempt.then(
    () => ({ status: 200, message: '', details: {} }),
    (error: unknown) => refusedBy(error as Error & Partial<Refused>),
  );

const act = (name: string): unknown => compiled(`document-middlewares/edition-acts/${name}`);

/** The acts of the test world's edition 2150, as the command line does them. */
export const historyActs = (app: TestApp, edition: () => string) => {
  const ref = () => ({ documentId: edition(), year: 2150 });
  const inWrite = writeQueueOf(app.strapi);
  const { publishEdition } = act('publish-edition') as typeof Publish;
  const { restoreEdition } = act('restore-edition') as typeof Restore;
  const { correctEdition } = act('correct-edition') as typeof Correct;
  return {
    ref,
    publish: (locale: Locale) =>
      inWrite((write) => publishEdition(write, ref(), { locale, person: 'test' })),
    restore: (number: number, locale: Locale = 'zh-Hans') =>
      inWrite((write) => restoreEdition(write, ref(), { number, locale })),
    correct: (correction: Correction) => inWrite((write) => correctEdition(write, correction)),
    snapshots: (): Promise<SnapshotHead[]> => findSnapshots(app.strapi, { edition: edition() }),
    /** The content hash of the latest snapshot in a language. */
    latestHash: async (locale: Locale): Promise<string | null | undefined> =>
      (await findSnapshots(app.strapi, { edition: edition() }))
        .filter((one) => one.locale === locale)
        .at(-1)?.sha256,
  };
};
