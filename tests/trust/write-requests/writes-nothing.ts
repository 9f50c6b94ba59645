/** Apollo takes a mutation by POST alone. */
const OTHER_METHODS = ['PUT /graphql', 'PATCH /graphql', 'DELETE /graphql'];

/** Closed to everyone here: other tests hold that. */
const CLOSED = [
  'POST /admin/webhooks',
  'PUT /admin/webhooks/:id',
  'DELETE /admin/webhooks/:id',
  'POST /admin/webhooks/batch-delete',
  'POST /admin/webhooks/:id/trigger',
  'POST /admin/transfer/tokens',
  'DELETE /admin/transfer/tokens/:id',
  'PUT /admin/transfer/tokens/:id',
  'POST /admin/transfer/tokens/:id/regenerate',
  'POST /content-type-builder/content-types',
  'PUT /content-type-builder/content-types/:uid',
  'DELETE /content-type-builder/content-types/:uid',
  'POST /content-type-builder/components',
  'PUT /content-type-builder/components/:uid',
  'DELETE /content-type-builder/components/:uid',
  'PUT /content-type-builder/component-categories/:name',
  'DELETE /content-type-builder/component-categories/:name',
  'POST /content-type-builder/update-schema',
];

/** They only send an e-mail, or would if there were a provider. */
const SENDS_ONLY = [
  'POST /email/test',
  'POST /email/verify',
  'POST /api/auth/forgot-password',
  'POST /admin/forgot-password',
  'POST /api/auth/send-email-confirmation',
];

/**
 * Log-in of people of the content API, which is closed on the first start, and what belongs to it;
 * without a session of theirs, or a component to arrange, these have nothing to write.
 */
const WITHOUT_SUBJECT = [
  'POST /api/auth/local',
  'POST /api/auth/reset-password',
  'POST /api/auth/change-password',
  'POST /api/auth/logout',
  'DELETE /api/auth/sessions/:sessionId',
  'POST /admin/admin-tokens/:id/regenerate',
  'POST /admin/project-settings',
  'DELETE /admin/users/me/sessions/:sessionId',
  'POST /content-manager/collection-types/:model/auto-clone/:sourceId',
  'POST /upload/files/:id/replace',
];

/** Questions, whose bodies are too long for an address. */
const QUESTIONS = [
  'POST /dajuan/metrics/:documentId/impact',
  'POST /admin/permissions/check',
  'POST /content-manager/uid/generate',
  'POST /content-manager/uid/check-availability',
  'POST /content-manager/collection-types/:model/actions/bulkFindForValidation',
  'POST /i18n/content-manager/actions/get-non-localized-fields',
];

/**
 * Routes that store nothing, whatever their method is, each looked at. A route that is neither here
 * nor among the requests beside this file fails the test: say there how it writes.
 */
export const WRITES_NOTHING: ReadonlySet<string> = new Set([
  ...OTHER_METHODS,
  ...CLOSED,
  ...QUESTIONS,
  ...SENDS_ONLY,
  ...WITHOUT_SUBJECT,
]);
