import { documentsOf } from '../shared-structure/service';
import { findRow, type DocumentSet } from '../shared-structure/version';
import { SOURCE_LOCALE } from '../source-locale';
import type { Write } from '../write-context';

const METRIC = 'api::metric.metric';
const UNIT = 'api::unit.unit';

/** Publishes the units that an edition's metrics count in and that no reader has seen yet. */
export const publishUnits = async (
  write: Write,
  members: DocumentSet,
  locale: string,
): Promise<void> => {
  const metrics: { unit: { documentId: string } | null }[] = await write.strapi.db
    .query(METRIC)
    .findMany({
      where: {
        documentId: { $in: [...(members.get(METRIC) ?? [])] },
        locale: SOURCE_LOCALE,
        publishedAt: null,
      },
      select: ['id'],
      populate: { unit: { select: ['documentId'] } },
    });
  const units = new Set(metrics.flatMap(({ unit }) => (unit ? [unit.documentId] : [])));
  for (const documentId of units) {
    const unit = { uid: UNIT, documentId };
    const isPublished = await findRow(write, unit, { locale, status: 'published' });
    const isDrafted = await findRow(write, unit, { locale, status: 'draft' });
    if (!isPublished && isDrafted) await documentsOf(write, UNIT).publish({ documentId, locale });
  }
};
