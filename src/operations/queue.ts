/** Runs pieces of work one after another, in the order in which they were asked for. */
export type Queue = <T>(work: () => Promise<T>) => Promise<T>;

/** Makes an empty queue. Work that fails fails for who asked for it alone. */
export const createQueue = (): Queue => {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
};
