import type { TestApp } from '../../support/app';

/** The settings of src/sign-in, as config/sign-in.ts has them. */
interface Limits {
  windowMinutes: number;
  account: number;
  address: number;
  overall: number;
}

const TABLE = 'dajuan_sign_in_counters';

/** Forgets every attempt: what one test counted is none of another's. */
export const forgetAttempts = async ({ strapi }: TestApp): Promise<void> => {
  await strapi.db.connection(TABLE).delete();
};

/** Sets some limits of the server under test, and counts from nothing; gives back what undoes it. */
export const limitTo = async (
  app: TestApp,
  limits: Partial<Limits>,
): Promise<() => Promise<void>> => {
  const usual = app.strapi.config.get<Limits>('sign-in');
  app.strapi.config.set('sign-in', { ...usual, ...limits });
  await forgetAttempts(app);
  return async () => {
    app.strapi.config.set('sign-in', usual);
    await forgetAttempts(app);
  };
};
