/** Waits until everything else has had its turn, if these have lasted long enough. */
export type Breathe = () => Promise<void>;

/**
 * Lets other work of the process come in between, for all who share it, in the order in which they
 * came.
 * @param slice milliseconds that they may last at a stretch
 */
export const createBreathe = (slice: number): Breathe => {
  const waiting: (() => void)[] = [];
  let began = Number.NEGATIVE_INFINITY;
  /** One at each turn of the event loop: how long the work of one takes is seen when it is done. */
  const letOne = (): void => {
    began = performance.now();
    waiting.shift()?.();
    if (waiting.length > 0) setImmediate(letOne);
  };
  return async () => {
    if (waiting.length === 0 && performance.now() - began <= slice) return;
    if (waiting.length === 0) setImmediate(letOne);
    await new Promise<void>((resolve) => waiting.push(resolve));
  };
};

/** Does some work when its turn has come. */
export type InTurn = <T>(work: () => T | Promise<T>) => Promise<T>;

/**
 * Does the work of one request a few pieces at once, in the order in which they came.
 * @param atOnce how many pieces
 */
export const createTurns = (breathe: Breathe, atOnce: number): InTurn => {
  const waiting: (() => void)[] = [];
  let working = 0;
  return async (work) => {
    if (working >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    else working += 1;
    try {
      await breathe();
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else working -= 1;
    }
  };
};
