import type { Core } from '@strapi/strapi';
import { movedSeam } from './moved-seam';

interface Auth {
  forgotPassword?: (...args: unknown[]) => Promise<unknown>;
}

/**
 * Strapi answers who forgot a password without waiting for what it does about it, and did not look
 * for an error either: one of the database ended the process.
 * @throws Error in one line, if an upgrade has moved it
 */
export const surviveForgottenPasswords = (strapi: Core.Strapi): void => {
  const auth = strapi.service('admin::auth') as Auth;
  const { forgotPassword } = auth;
  if (typeof forgotPassword !== 'function') throw movedSeam('forgotten-password');
  auth.forgotPassword = (...args) =>
    forgotPassword(...args).catch((error: unknown) => strapi.log.error(error));
};
