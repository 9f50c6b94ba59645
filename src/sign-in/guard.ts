import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { say } from '../messages/say';
import { countAttempt, type Attempt } from './count-attempt';
import { countersFor, limitsOf, type NamedCounter } from './counters-for';
import { rememberDevice } from './device-cookie';
import type { Context, Gate, Guess } from './gate';
import { recordLockOut } from './record-lock-out';

/** Seconds after which it is worth trying again when the database does not answer. */
const DATABASE_RETRY = 5;

const warn = (strapi: Core.Strapi) => (error: unknown) => {
  strapi.log.warn(`Attempts: ${error instanceof Error ? error.message : String(error)}`);
};

/** What has no count is not tried: a database that is away must not open the door. */
const unavailable = (ctx: Context): void => {
  const message = say('sign-in.unavailable');
  ctx.set('Retry-After', String(DATABASE_RETRY));
  ctx.status = 503;
  ctx.body = {
    data: null,
    error: { status: 503, name: 'ServiceUnavailableError', message, details: {} },
  };
};

const refuse = async (
  strapi: Core.Strapi,
  ctx: Context,
  gate: Gate,
  guess: Guess,
  { full }: Attempt,
): Promise<never> => {
  const { secondsLeft = 1, first = false } = full ?? {};
  const { by } = full?.counter as NamedCounter;
  if (first) {
    const lockOut = { gate: gate.name, by, email: guess.email, address: ctx.ip };
    await recordLockOut(strapi, lockOut).catch(warn(strapi));
  }
  ctx.set('Retry-After', String(secondsLeft));
  throw new errors.RateLimitError(say('sign-in.limited', { minutes: Math.ceil(secondsLeft / 60) }));
};

/** The account that an answer of the panel's logs in to. */
const loggedIn = ({ body }: Context): string | undefined =>
  (body as { data?: { user?: { email?: string } } } | null)?.data?.user?.email;

/** Counts what is guessed at a door before Strapi looks at it, and refuses it when it is too often. */
export const guard =
  (strapi: Core.Strapi, gate: Gate): Core.MiddlewareHandler =>
  async (ctx, next) => {
    const guess = gate.read(ctx);
    if (!guess) return next();
    const limits = limitsOf(strapi);
    const counters = countersFor(gate, guess, ctx.ip, limits);
    let attempt: Attempt;
    try {
      attempt = await countAttempt(strapi, counters, limits.windowMinutes * 60);
    } catch (error) {
      warn(strapi)(error);
      unavailable(ctx);
      return;
    }
    if (attempt.full) await refuse(strapi, ctx, gate, guess, attempt);
    await next();
    if (ctx.status >= 400) return;
    if (!gate.countsSuccess) await attempt.takeBack().catch(warn(strapi));
    const email = loggedIn(ctx);
    if (email !== undefined) rememberDevice(ctx, email);
  };
