import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { accountKey } from './account-key';

type Context = Parameters<Core.MiddlewareHandler>[0];

const PREFIX = 'dajuan_device_';
/** Browsers keep no cookie for longer than 400 days, in milliseconds. */
const LONGEST = 400 * 24 * 60 * 60 * 1000;
const NAMES = /(?:^|;\s*)(dajuan_device_[0-9a-f]{16})=/g;
const DEVICE = /^[0-9a-f]{32}$/;

const nameFor = (email: string): string => `${PREFIX}${accountKey(email).slice(0, 16)}`;

/** Koa signs the name with the value (APP_KEYS): the cookie of one account is none of another's. */
const readSigned = ({ cookies }: Context, name: string): string | undefined => {
  const device = cookies.get(name, { signed: true });
  return device !== undefined && DEVICE.test(device) ? device : undefined;
};

/** The browser that asks, if it has logged in to an account before (OWASP's device cookie). */
export const knownDevice = (ctx: Context, email: string): string | undefined =>
  readSigned(ctx, nameFor(email));

/** The browser that asks, if it has logged in to any account before. */
export const anyKnownDevice = (ctx: Context): string | undefined => {
  for (const [, name] of ctx.get('Cookie').matchAll(NAMES)) {
    const device = name === undefined ? undefined : readSigned(ctx, name);
    if (device !== undefined) return device;
  }
  return undefined;
};

/** Lets a browser be known again as one that has logged in to an account. */
export const rememberDevice = (ctx: Context, email: string): void => {
  const device = knownDevice(ctx, email) ?? randomBytes(16).toString('hex');
  ctx.cookies.set(nameFor(email), device, {
    signed: true,
    httpOnly: true,
    sameSite: 'lax',
    secure: ctx.secure,
    path: '/admin',
    maxAge: LONGEST,
  });
};
