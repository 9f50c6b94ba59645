import type { Core } from '@strapi/strapi';

/** Work that a server comes back to as long as it serves. */
export interface Poller {
  /** Ends it, and waits for what is running. */
  stop(): Promise<void>;
}

interface Job {
  /** What it is called in the log. */
  readonly name: string;
  /** Milliseconds between the end of one run and the start of the next. */
  readonly every: number;
  /** @param signal says that the server is being stopped */
  run(signal: AbortSignal): Promise<unknown>;
}

/** After a failed run, how many times as long until the next. */
const PAUSE = 5;

/**
 * Runs a job again and again, never twice at a time. A run that fails, for want of the database
 * perhaps, is told of once, and once more when the job goes on.
 */
export const poll = (strapi: Core.Strapi, { name, every, run }: Job): Poller => {
  const stopping = new AbortController();
  const progress: { running: Promise<void>; failure: string | null } = {
    running: Promise.resolve(),
    failure: null,
  };

  const runOnce = async (): Promise<void> => {
    try {
      await run(stopping.signal);
      if (progress.failure !== null) strapi.log.info(`${name}: going on`);
      progress.failure = null;
    } catch (error) {
      const failure = error instanceof Error ? error.message : String(error);
      if (progress.failure !== failure) strapi.log.error(`${name}: ${failure}`);
      progress.failure = failure;
    }
  };

  const wait = (): NodeJS.Timeout => {
    const pause = progress.failure === null ? every : every * PAUSE;
    const timer = setTimeout(() => {
      progress.running = runOnce().then(() => {
        if (!stopping.signal.aborted) timers.next = wait();
      });
    }, pause);
    timer.unref();
    return timer;
  };
  const timers = { next: wait() };

  return {
    stop: async () => {
      stopping.abort();
      clearTimeout(timers.next);
      await progress.running;
    },
  };
};
