import {
  checkMetricForPublication,
  type MetricFacts,
} from '../../../domain/content-rules/check-metric';
import { checkTogether } from '../../content-rules/check-together';
import { refuseFindings } from '../../content-rules/refuse-findings';
import { storedEntry } from '../../content-rules/stored-entry';
import { followEverywhere } from '../../shared-structure/follow';
import { documentsOf } from '../../shared-structure/service';
import { settleModified } from '../../shared-structure/settle-modified';
import { findRow, only } from '../../shared-structure/version';
import { SOURCE_LOCALE } from '../../source-locale';
import type { Write } from '../../write-context';
import { publishUnits } from '../publish-units';
import type { CorrectedFacts } from './correction';

const METRIC = 'api::metric.metric';
const UNIT = 'api::unit.unit';
const SHOWN = { locale: SOURCE_LOCALE, status: 'published' } as const;

const publishedUnit = async (write: Write, documentId: unknown): Promise<number | null> => {
  if (typeof documentId !== 'string') return null;
  return (await findRow(write, { uid: UNIT, documentId }, SHOWN))?.id ?? null;
};

/**
 * Writes facts to what is drafted of a metric and to what readers see of it, in every language.
 * Nothing else of its drafts goes public: the rest of what is published stays as it is.
 * @throws ValidationError (400) where the facts do not agree with those that stay
 */
export const writeFacts = async (
  write: Write,
  documentId: string,
  facts: CorrectedFacts,
  locales: readonly string[],
): Promise<void> => {
  const metric = { uid: METRIC, documentId };
  await documentsOf(write, METRIC).update({ documentId, locale: SOURCE_LOCALE, data: facts });
  if ('unit' in facts) {
    for (const locale of locales) await publishUnits(write, only(metric), locale);
  }
  const { unit, ...scalars } = facts;
  const data = 'unit' in facts ? { ...scalars, unit: await publishedUnit(write, unit) } : scalars;
  const row = await findRow(write, metric, SHOWN);
  await write.strapi.db.query(METRIC).update({ where: { id: row?.id }, data });
  const shown = await storedEntry(write, metric, SHOWN);
  refuseFindings([
    ...(await checkTogether(write, metric, SHOWN)),
    ...checkMetricForPublication((shown ?? {}) as MetricFacts),
  ]);
  await followEverywhere(write, metric, 'published');
  await settleModified(write, metric, SOURCE_LOCALE, 'published');
};
