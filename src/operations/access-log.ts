import { logAddress } from './log-address';
import type { ObservedRequest } from './observed-request';

/** Lines are written together: once this many characters are there, or milliseconds have passed. */
const FULL = 16_384;
const LONGEST_WAIT = 100;

export interface AccessLogOptions {
  /** Which part of the cache's hits has a line: 0 none, 1 all, 0.01 every hundredth. Errors all do. */
  readonly hitSample: number;
  /** Takes whole lines. */
  readonly write: (lines: string) => void;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** The access log: one line a request. */
export interface AccessLog {
  add(request: ObservedRequest): void;
  /** Writes what is waiting, at once. */
  flush(): void;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** Local time to the second, as Strapi's own lines have it. */
const clockTime = (time: number): string => {
  const at = new Date(time);
  const date = [at.getFullYear(), twoDigits(at.getMonth() + 1), twoDigits(at.getDate())].join('-');
  const clock = [at.getHours(), at.getMinutes(), at.getSeconds()].map(twoDigits).join(':');
  return `[${date} ${clock}] http: `;
};

/** Writes lines in bundles: formatting and writing each alone costs more than a cached answer. */
export const createAccessLog = ({
  hitSample,
  write,
  now = Date.now,
}: AccessLogOptions): AccessLog => {
  let waiting = '';
  let timer: NodeJS.Timeout | undefined;
  let second = -1;
  let start = '';
  let due = 0;

  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (waiting === '') return;
    const lines = waiting;
    waiting = '';
    write(lines);
  };

  const isLeftOut = (): boolean => {
    due += hitSample;
    // A hundred hundredths are a little less than one.
    if (due < 1 - 1e-9) return true;
    due -= 1;
    return false;
  };

  return {
    flush,
    add: ({ method, url, status, milliseconds, bytes, cache, id }) => {
      if (cache === 'hit' && status < 400 && isLeftOut()) return;
      const time = now();
      if (Math.floor(time / 1000) !== second) {
        second = Math.floor(time / 1000);
        start = clockTime(time);
      }
      waiting += `${start}${method} ${logAddress(url)} ${status} ${milliseconds.toFixed(1)}ms ${bytes}B ${cache} ${id}\n`;
      if (waiting.length >= FULL) flush();
      else timer ??= setTimeout(flush, LONGEST_WAIT).unref();
    },
  };
};
