import type { Core } from '@strapi/strapi';
import {
  correctEdition,
  editionShowing,
} from '../document-middlewares/edition-acts/correct-edition';
import type { Correction } from '../document-middlewares/edition-acts/correction/correction';
import { EDITION } from '../document-middlewares/edition-acts/find-edition';
import { personOf } from '../document-middlewares/edition-acts/person';
import { refusal } from '../document-middlewares/refusal';
import { SOURCE_LOCALE } from '../document-middlewares/source-locale';
import { writeQueueOf } from '../document-middlewares/write-context';
import type { FigureLocale } from '../domain/figures/figure';
import { metricName } from '../prose/metric-name';
import { publishedLocales } from '../snapshots/issue-snapshots';
import { asObject, bodyOf, openAdminRoutes, type DeskContext } from './admin-route';
import { needPermission } from './content-permission';
import { readNote } from './read-body';

const readObject = (value: unknown, field: string): Record<string, unknown> => {
  const fields = asObject(value);
  if (!fields) throw refusal('rule.required', field);
  return fields;
};

const readCorrection = (
  context: DeskContext,
  metric: string,
): Omit<Correction, 'person' | 'note'> => {
  const { facts, notes, expected } = bodyOf(context);
  if (expected !== undefined && typeof expected !== 'number') {
    throw refusal('rule.number', 'expected');
  }
  return { metric, facts: readObject(facts, 'facts'), notes: readObject(notes, 'notes'), expected };
};

/**
 * Opens `POST /dajuan/metrics/:documentId/correct`, which corrects a metric that readers see, to
 * those who may publish its edition in every language that it is public in. It takes
 * `{facts, notes, note?, expected?}` and answers the snapshots; what it would do to each sentence is
 * told by `POST /dajuan/metrics/:documentId/impact`.
 */
export const openCorrectionRoutes = (strapi: Core.Strapi): void => {
  const correct = async (context: DeskContext): Promise<void> => {
    const { documentId = '' } = context.params;
    if (!(await metricName(strapi, documentId, 'draft'))) {
      context.notFound();
      return;
    }
    const edition = await editionShowing({ strapi }, documentId);
    const locales = edition ? await publishedLocales(strapi, edition.documentId) : [];
    const concerned: FigureLocale[] = locales.length > 0 ? locales : [SOURCE_LOCALE];
    needPermission(strapi, context, 'publish', EDITION, concerned);
    const read = readCorrection(context, documentId);
    const note = readNote(bodyOf(context));
    context.body = {
      data: await writeQueueOf(strapi)((write) =>
        correctEdition(write, { ...read, note, person: personOf(strapi) }),
      ),
    };
  };
  openAdminRoutes(strapi, [
    { method: 'POST', path: '/dajuan/metrics/:documentId/correct', handler: correct },
  ]);
};
