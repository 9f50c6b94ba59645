import type { AddressInfo } from 'node:net';
import type { Core } from '@strapi/strapi';
import { buildContent } from '../../../src/snapshots/content/edition-content';
import { hashOf } from '../../../src/snapshots/issue-snapshots';
import { create } from '../../bench/create';
import type { Message, StoredSnapshot } from './messages';
import { draftState, LOCALES, makeEdition, STATES, YEAR, type State } from './two-states';

const EDITION = 'api::edition.edition';
const [SOURCE] = LOCALES;

const tell = (message: Message): void => {
  process.send?.(message);
};

const editionIn = async (strapi: Core.Strapi): Promise<string | null> => {
  const row: { documentId: string } | null = await strapi.db
    .query(EDITION)
    .findOne({ where: { year: YEAR, publishedAt: null } });
  return row?.documentId ?? null;
};

const storedSnapshots = async (strapi: Core.Strapi): Promise<StoredSnapshot[]> => {
  const rows: (Omit<StoredSnapshot, 'hash'> & { content: string })[] = await strapi.db
    .query('api::snapshot.snapshot')
    .findMany({ orderBy: [{ number: 'asc' }, { id: 'asc' }] });
  return rows.map(({ number, language, sha256, content }) => ({
    number,
    language,
    sha256,
    hash: hashOf(content),
  }));
};

const publishedHashes = async (strapi: Core.Strapi, edition: string) => {
  const hashes: Record<string, string | null> = {};
  for (const locale of LOCALES) {
    const content = await buildContent(strapi, edition, locale, 'published');
    hashes[locale] = content && hashOf(JSON.stringify(content));
  }
  return hashes;
};

/** Tells of the first row that a publication writes: from there on it is half done. */
const watchWrites = (strapi: Core.Strapi, onWrite: () => void): void => {
  strapi.db.connection.on('query', ({ sql }: { sql: string }) => {
    if (/^(?:insert|update|delete)\b/i.test(sql)) onWrite();
  });
};

/** What readers of the source do not see at present. */
const otherState = async (strapi: Core.Strapi): Promise<State> => {
  const row: { title: State } | null = await strapi.db
    .query(EDITION)
    .findOne({ where: { locale: SOURCE, publishedAt: { $notNull: true } } });
  return STATES.find((state) => state !== row?.title) ?? 'A';
};

const command = (): Promise<unknown> => new Promise((resolve) => process.once('message', resolve));

const publishForEver = async (strapi: Core.Strapi, documentId: string): Promise<never> => {
  let onWrite = (): void => undefined;
  watchWrites(strapi, () => onWrite());
  for (;;) {
    const state = await otherState(strapi);
    await draftState(strapi, state);
    for (const locale of LOCALES) {
      tell({ kind: 'begun', locale, state });
      onWrite = () => {
        onWrite = () => undefined;
        tell({ kind: 'writing', locale, state });
      };
      await strapi.documents(EDITION).publish({ documentId, locale });
      tell({ kind: 'ended', locale, state });
    }
  }
};

const main = async (): Promise<void> => {
  // Whoever started this is gone: so is what it is for.
  process.on('disconnect', () => process.exit(1));
  await command();
  const strapi = create();
  await strapi.load();
  const edition = (await editionIn(strapi)) ?? (await makeEdition(strapi));
  strapi.server.mount();
  const { httpServer } = strapi.server;
  await new Promise<void>((resolve) => httpServer.listen(0, '127.0.0.1', resolve));
  const { port } = httpServer.address() as AddressInfo;
  const [snapshots, published] = [
    await storedSnapshots(strapi),
    await publishedHashes(strapi, edition),
  ];
  const asked = command();
  tell({ kind: 'started', port, snapshots, published });
  await asked;
  await publishForEver(strapi, edition);
};

void main();
