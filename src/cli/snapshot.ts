import type { Core } from '@strapi/strapi';
import type { EditionRef } from '../document-middlewares/edition-acts/find-edition';
import { restoreEdition } from '../document-middlewares/edition-acts/restore-edition';
import { writeQueueOf } from '../document-middlewares/write-context';
import type { FigureLocale } from '../domain/figures/figure';
import { diffEdition } from '../snapshots/diff/diff-edition';
import { findSnapshot } from '../snapshots/find-snapshot';
import { findSnapshots, loadContent } from '../snapshots/find-snapshots';
import type { Command, CommandResult } from './command';
import { editionOnRecord, readLocaleOption, readYearArgument } from './edition-argument';
import { contentText } from './snapshots/content-text';
import { diffText } from './snapshots/diff-text';
import { listedLines } from './snapshots/lines';

/** What a command is about: an edition, and versions of it. */
interface Asked {
  readonly edition: EditionRef;
  readonly versions: readonly (number | 'draft')[];
  /** Undefined if it was not said. */
  readonly locale: FigureLocale | undefined;
}

type Act = (strapi: Core.Strapi, asked: Asked) => Promise<CommandResult>;

const SOURCE = 'zh-Hans';

const list: Act = async (strapi, { edition: { documentId, year }, locale }) => {
  const language = locale === undefined ? {} : { language: locale };
  const heads = (await findSnapshots(strapi, { edition: documentId, ...language })).reverse();
  const none = `The edition ${year} has no snapshots: it was never published.`;
  return { text: heads.map(listedLines).join('\n') || none, json: heads };
};

const show: Act = async (strapi, { edition, versions: [number], locale = SOURCE }) => {
  const head = await findSnapshot(strapi, edition, Number(number), locale);
  const content = await loadContent(strapi, head.id);
  const text = content ? `${listedLines(head)}\n\n${contentText(content)}` : listedLines(head);
  return { text, json: { ...head, content } };
};

const diff: Act = async (strapi, { edition, versions: [from = 1, to = 1], locale = SOURCE }) => {
  const found = await diffEdition(strapi, edition, locale, from, to);
  return { text: diffText(found), json: found };
};

const restore: Act = async (strapi, { edition, versions: [version], locale = SOURCE }) => {
  const number = Number(version);
  const restored = await writeQueueOf(strapi)((write) =>
    restoreEdition(write, edition, { number, locale }),
  );
  const left = restored.left.map(
    ({ contentType, title, reason }) => `Left: ${contentType} “${title}”: ${reason}`,
  );
  const closing = `Snapshot ${number} in ${locale} is the draft again; documents written: ${restored.restored}. Nothing was published.`;
  return { text: [...left, closing].join('\n'), json: restored };
};

/** Each act with how many versions it takes, and whether one of them may be the draft. */
const acts: Readonly<Record<string, { run: Act; takes: number; mayBeDraft?: boolean }>> = {
  list: { run: list, takes: 0 },
  show: { run: show, takes: 1 },
  diff: { run: diff, takes: 2, mayBeDraft: true },
  restore: { run: restore, takes: 1 },
};

const USAGE = 'snapshot list|show|diff|restore EDITION [NUMBER] [NUMBER|draft] [--locale LOCALE]';

const readVersions = (
  name: string,
  given: readonly string[],
  { takes, mayBeDraft = false }: { takes: number; mayBeDraft?: boolean },
): (number | 'draft')[] => {
  const isVersion = (version: string) =>
    /^[1-9]\d{0,8}$/.test(version) || (mayBeDraft && version === 'draft');
  if (given.length === takes && given.every(isVersion)) {
    return given.map((version) => (version === 'draft' ? version : Number(version)));
  }
  const wanted = ['no number', 'the number of one snapshot', 'the numbers of two snapshots'][takes];
  const draft = mayBeDraft ? ' (or “draft”)' : '';
  throw new Error(`snapshot ${name} takes a year and ${wanted ?? ''}${draft}`);
};

/** Lists, shows, compares and brings back the snapshots of an edition. */
export const snapshot: Command = {
  usage: USAGE,
  summary: 'list, show, compare or restore what was published',
  options: { locale: { type: 'string' } },
  run: async ([name = '', year = '', ...rest], options, withStrapi) => {
    const act = Object.hasOwn(acts, name) ? acts[name] : undefined;
    if (!act) throw new Error(`There is no “snapshot ${name}”; expected ${USAGE}`);
    const asked = readYearArgument(`snapshot ${name}`, [year]);
    const versions = readVersions(name, rest, act);
    const locale = options.locale === undefined ? undefined : readLocaleOption(options);
    return withStrapi(async (strapi) =>
      act.run(strapi, { edition: await editionOnRecord(strapi, asked), versions, locale }),
    );
  },
};
