/**
 * Waits for a promise, but not for ever. A process that was busy itself first takes in what has
 * arrived meanwhile, before it calls somebody else late.
 * @throws if it is not settled within so many milliseconds, or rejects
 */
export const within = async <T>(milliseconds: number, promise: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const giveUp = (): void => reject(new Error(`Not within ${milliseconds} ms`));
    // Timers come before what the network has brought; what is set at once comes after it.
    timer = setTimeout(() => setImmediate(() => setImmediate(giveUp)), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
};
