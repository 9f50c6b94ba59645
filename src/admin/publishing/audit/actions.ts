/** Everything that the audit trail writes down, in the order of the filter. */
export const ACTIONS = [
  'edition.publish',
  'edition.withdraw',
  'edition.correct',
  'edition.restore',
  'edition.new-year',
  'schedule.add',
  'schedule.cancel',
  'create',
  'update',
  'publish',
  'unpublish',
  'discardDraft',
  'delete',
  'clone',
  'figure-check.give',
  'figure-check.take',
  'waiver.give',
  'waiver.take',
  'preview-token.make',
  'webhook.add',
  'webhook.change',
  'webhook.renew-secret',
  'webhook.remove',
  'sign-in.limited',
  'sign-in.unlock',
  'integrity.mend',
] as const;

/** Whether the panel has words for an action. */
export const isKnownAction = (action: string): boolean =>
  (ACTIONS as readonly string[]).includes(action);
