/** Tells whoever waits how far it is. */
export interface Progress {
  say(line: string): void;
  /** Counts bytes of files, and tells of them now and then. */
  files(total: number): (bytes: number) => void;
}

/** Milliseconds between two lines about the same work. */
const INTERVAL = 2_000;

const megabytes = (bytes: number): string =>
  (bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0);

/**
 * Tells progress a line at a time.
 * @param write takes a line, such as standard error
 * @param ofFiles words how many megabytes of how many are done
 */
export const createProgress = (
  write: (line: string) => void,
  ofFiles: (done: string, total: string) => string,
): Progress => ({
  say: write,
  files: (total) => {
    let [done, told] = [0, performance.now()];
    return (bytes) => {
      done += bytes;
      if (performance.now() - told < INTERVAL && done < total) return;
      told = performance.now();
      write(ofFiles(megabytes(done), megabytes(total)));
    };
  },
});
