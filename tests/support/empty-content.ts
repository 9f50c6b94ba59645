import type { UID } from '@strapi/strapi';
import type { TestApp } from './app';
import { unguarded } from './unguarded';

const contentTypes: UID.CollectionType[] = [
  'api::edition.edition',
  'api::letter.letter',
  'api::report-section.report-section',
  'api::metric.metric',
  'api::photo.photo',
  'api::unit.unit',
  'api::glossary-term.glossary-term',
  'api::finding-waiver.finding-waiver',
  'api::snapshot.snapshot',
  'api::figure-check.figure-check',
  'api::edition-event.edition-event',
  'api::webhook.webhook',
  'api::webhook-delivery.webhook-delivery',
  'api::scheduled-publication.scheduled-publication',
];

/**
 * Takes all content out of the database, and the note that it was seeded: what a first start finds.
 * Below the content rules, so that a document in any state goes; for tests of a first start only.
 */
export const emptyContent = async (app: TestApp): Promise<void> => {
  const { strapi } = app;
  await unguarded(app, async () => {
    for (const uid of contentTypes) await strapi.db.query(uid).deleteMany({});
  });
  await strapi.store({ type: 'dajuan', key: 'seed' }).delete({});
};
