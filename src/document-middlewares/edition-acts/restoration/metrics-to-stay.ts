import { findMentions, type MentionTarget } from '../../../prose/find-mentions';
import { toMetric } from '../../../prose/mention-targets';
import { say } from '../../../messages/say';
import type { KeptDocument } from '../../../snapshots/kept/kept-document';
import { refuseWhileUsed } from '../../references/refuse-while-used';
import { leaveOut, type Restoring } from './restoration';
import { draftOf } from './write-document';

const METRIC = 'api::metric.metric';

/**
 * The metrics of the edition that the snapshot does not have and that texts it does not bring back go
 * on referring to: drafts in the other language, and other editions. They stay in the edition.
 * @returns document ids
 */
export const metricsToStay = async (
  restoring: Restoring,
  present: readonly string[],
  kept: ReadonlyMap<string, KeptDocument>,
): Promise<string[]> => {
  const { write, edition, locale } = restoring;
  const stay: string[] = [];
  const keys = new Set([...kept.values()].map(({ fields }) => fields.key));
  for (const documentId of present) {
    if (kept.has(`${METRIC} ${documentId}`)) continue;
    const metric = await draftOf(restoring, { uid: METRIC, documentId });
    // What comes back under the same key is what texts refer to then.
    if (!metric || keys.has(metric.fields.key)) continue;
    const target = toMetric({ key: String(metric.fields.key), edition });
    const mentions = await findMentions(write.strapi, target);
    const isNeeded = mentions.some(({ uid, version, owner }) => {
      if (owner.edition !== edition.documentId) return true;
      const isBroughtBack = kept.has(`${uid} ${version.documentId}`);
      return version.publishedAt === null && isBroughtBack && version.locale !== locale;
    });
    if (!isNeeded) continue;
    stay.push(documentId);
    leaveOut(restoring, metric, say('restore.metric-in-use'));
  }
  return stay;
};

/** A key that other editions refer to by the year is not given back an older form. */
export const refuseRenaming = async (
  { write, edition }: Restoring,
  before: KeptDocument | null,
  wanted: KeptDocument,
): Promise<void> => {
  const key = before?.fields.key;
  if (wanted.uid !== METRIC || typeof key !== 'string' || key === wanted.fields.key) return;
  const own = toMetric({ key, edition });
  const elsewhere: MentionTarget = {
    needle: own.needle,
    matches: (reference, owner) =>
      owner.edition !== edition.documentId && own.matches(reference, owner),
  };
  await refuseWhileUsed(write, [elsewhere], 'reference.metric-in-use', 'key', key);
};
