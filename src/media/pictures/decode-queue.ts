/** Runs pieces of work one after another, in the order in which they were asked for. */
export type Queue = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Makes a queue. A picture of 50 megapixels takes some 200 MB while it is decoded: one at a time is
 * what keeps a process within bounds, however many are uploaded at once.
 */
export const createQueue = (): Queue => {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
};
