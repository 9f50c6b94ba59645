import type { Core } from '@strapi/strapi';
import type { Act } from '../audit/act';
import { auditTrailOf } from '../audit/audit-trail';
import { writeQueueOf, type Write } from '../document-middlewares/write-context';
import { lookThrough } from './find-broken';
import type { Finding } from './finding';
import { keepApart, type KeptApart } from './mend/kept-apart';
import { makeDraft } from './mend/make-draft';
import { makeSource } from './mend/make-source';
import { partVersions } from './mend/part-versions';
import { takeAway } from './mend/take-away';

/** Something that was mended. */
export interface Mended {
  readonly finding: Finding;
  /** Documents that rows of it became. */
  readonly made: readonly string[];
}

/** Something that stays as it is, and what stands against mending it, if that is known. */
export interface Left {
  readonly finding: Finding;
  readonly reason: string | null;
}

/** What a mending came to. */
export interface Mending {
  readonly mended: readonly Mended[];
  readonly left: readonly Left[];
  /** The folder with whatever was taken away; null if nothing was. */
  readonly kept: string | null;
}

/** In the order in which they are mended: a later one stands on the earlier. */
const ORDER = ['extra-version', 'no-draft', 'no-source', 'ownerless-row', 'file-without-row'];

const mendOne = async (write: Write, found: Finding, kept: KeptApart): Promise<string[]> => {
  switch (found.kind) {
    case 'extra-version':
      return partVersions(write, found);
    case 'no-draft':
      await makeDraft(write, found);
      return [];
    case 'no-source':
      await makeSource(write, found);
      return [];
    case 'ownerless-row':
      await takeAway(write, found, kept);
      return [];
    case 'file-without-row':
      await kept.file(found);
      return [];
    case 'row-without-file':
      return [];
  }
};

/** Mends one thing or nothing of it: what is refused leaves no trace. */
const tryOne = async (write: Write, found: Finding, kept: KeptApart): Promise<Mended | Left> => {
  await write.trx.raw('savepoint dajuan_mend');
  try {
    const made = await mendOne(write, found, kept);
    await write.trx.raw('release savepoint dajuan_mend');
    return { finding: found, made };
  } catch (error) {
    await write.trx.raw('rollback to savepoint dajuan_mend');
    return { finding: found, reason: error instanceof Error ? error.message : String(error) };
  }
};

const mendAll = async (write: Write, now: Date, kept: KeptApart): Promise<Mending> => {
  const mended: Mended[] = [];
  const refused = new Map<string, Left>();
  for (;;) {
    const found = await lookThrough(write, now);
    const [kind] = ORDER.filter((one) =>
      found.some((finding) => finding.kind === one && !refused.has(JSON.stringify(finding))),
    );
    if (kind === undefined) {
      const left = found.map(
        (finding) => refused.get(JSON.stringify(finding)) ?? { finding, reason: null },
      );
      return { mended, left, kept: kept.folder() };
    }
    for (const finding of found.filter((one) => one.kind === kind)) {
      const key = JSON.stringify(finding);
      if (refused.has(key)) continue;
      const done = await tryOne(write, finding, kept);
      if ('made' in done) mended.push(done);
      else refused.set(key, done);
    }
  }
};

const actOf = ({ finding, made }: Mended): Act => {
  const { kind, ...about } = finding;
  const isDocument = 'uid' in finding;
  return {
    action: 'integrity.mend',
    contentType: isDocument ? finding.uid : null,
    document: isDocument ? finding.documentId : null,
    locale: isDocument ? finding.locale : null,
    details: { kind, ...(isDocument ? { made } : about) },
  };
};

/**
 * Mends what no rule allows, in one transaction in which nobody else writes content, and writes it
 * down in the audit trail. Nothing stored is lost: rows that are taken away are written to a file
 * first, and files are moved, into a folder beside the originals.
 */
export const mendBroken = async (strapi: Core.Strapi, now = new Date()): Promise<Mending> => {
  const kept = keepApart(strapi, now);
  return writeQueueOf(strapi)((write) =>
    auditTrailOf(strapi).asOne(
      ({ mended }: Mending) => mended.map(actOf),
      () => {
        // It restores: no rule on references or system keys stands against what was there.
        write.act = 'restoration';
        return mendAll(write, now, kept);
      },
    ),
  );
};
