import { anyKnownDevice, knownDevice } from './device-cookie';
import type { Context, Gate } from './gate';
import { LONGEST_EMAIL, LONGEST_SECRET, readText } from './read-text';

/** Strapi's cookie with the session of the panel (@strapi/admin, session-auth). */
const SESSION_COOKIE = 'strapi_admin_refresh';

type Body = Record<string, unknown>;

/** Reads an account, and leaves its address to Strapi as it is looked up. */
const readEmail = (ctx: Context, field: string): string => {
  const email = readText(ctx.request.body, field, LONGEST_EMAIL).trim().toLowerCase();
  (ctx.request.body as Body)[field] = email;
  return email;
};

/** A password is guessed for an account that the body names. */
export const password = (name: string, field: string): Gate => ({
  name,
  read: (ctx) => {
    const email = readEmail(ctx, field);
    readText(ctx.request.body, 'password', LONGEST_SECRET);
    return { email, device: knownDevice(ctx, email) };
  },
});

/** Each request sends an e-mail to an account, if there is one. */
export const mail = (name: string): Gate => ({
  name,
  countsSuccess: true,
  read: (ctx) => {
    const email = readEmail(ctx, 'email');
    return { email, device: knownDevice(ctx, email) };
  },
});

/** A long random token is guessed, which stands for an account. */
export const token = (name: string, where: 'body' | 'query', field: string): Gate => ({
  name,
  read: (ctx) => {
    readText(where === 'body' ? ctx.request.body : ctx.query, field, LONGEST_SECRET);
    return {};
  },
});

/** Whoever does this over and over is up to no good, though nothing is guessed. */
export const anything = (name: string): Gate => ({ name, read: () => ({}) });

/** A session is continued by its cookie; without one there is nothing to guess with. */
export const session: Gate = {
  name: 'session',
  read: (ctx) =>
    ctx.cookies.get(SESSION_COOKIE) === undefined ? undefined : { device: anyKnownDevice(ctx) },
};

/** Whoever is logged in says the present password to set another one. */
export const ownPassword = (name: string): Gate => ({
  name,
  read: (ctx) => {
    const body = ctx.request.body as Body | null | undefined;
    const { email } = (ctx.state as { user?: { email?: string } }).user ?? {};
    if (body?.currentPassword === undefined || email === undefined) return undefined;
    readText(body, 'currentPassword', LONGEST_SECRET);
    return { email, device: knownDevice(ctx, email) };
  },
});
