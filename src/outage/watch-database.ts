import type { OwnConnection } from '../change-log/own-connection';

/** Milliseconds between two questions while somebody waits. */
const INTERVAL = 200;
/** Milliseconds that a new request may try its luck, while the database is known to be lost. */
const GRACE = 1_000;

/** Whether the database answers. */
export interface DatabaseWatch {
  isLost(): boolean;
  /** Begins to watch for one who waits; `lost` resolves once there is no point in waiting. */
  wait(): { readonly lost: Promise<void>; done(): void };
  stop(): Promise<void>;
}

/**
 * Asks whether the database answers for as long as somebody waits for it. How long they wait does not
 * matter: a write may wait its turn.
 * @param onTurn told when it is lost, and when it is back
 */
export const watchDatabase = (
  probe: OwnConnection,
  onTurn: (isLost: boolean, error?: unknown) => void,
): DatabaseWatch => {
  const waiting = new Set<() => void>();
  let isLost = false;
  let asking: Promise<void> | undefined;

  const turn = (lost: boolean, error?: unknown): void => {
    if (lost !== isLost) onTurn(lost, error);
    isLost = lost;
    if (!lost) return;
    for (const giveUp of waiting) giveUp();
  };
  const ask = (): void => {
    if (asking || (waiting.size === 0 && !isLost)) return;
    asking = probe
      .ask('select 1')
      .then(
        () => turn(false),
        (error: unknown) => turn(true, error),
      )
      .finally(() => (asking = undefined));
  };
  const timer = setInterval(ask, INTERVAL);
  timer.unref();

  return {
    isLost: () => isLost,
    wait: () => {
      const begun = performance.now();
      let giveUp = (): void => undefined;
      const lost = new Promise<void>((resolve) => {
        giveUp = () => {
          const left = GRACE - (performance.now() - begun);
          if (left <= 0) resolve();
        };
      });
      // Who comes while it is lost has the time of grace, and is told at the next question.
      const late = setTimeout(() => isLost && giveUp(), GRACE + 1);
      late.unref();
      waiting.add(giveUp);
      return {
        lost,
        done: () => {
          clearTimeout(late);
          waiting.delete(giveUp);
        },
      };
    },
    stop: async () => {
      clearInterval(timer);
      await probe.close();
    },
  };
};
