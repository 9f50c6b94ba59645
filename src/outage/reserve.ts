import fs from 'node:fs';
import path from 'node:path';

/** Bytes that are kept from everybody, for log-ins and the like when there are no others. */
const SIZE = 4 * 1024 * 1024;
/** With fewer bytes left the disk counts as full; with more than so many the reserve is laid by again. */
const FULL = 1024 * 1024;
const ENOUGH = 2 * SIZE + FULL;
/** Milliseconds between two looks at the disk. */
const INTERVAL = 1_000;

/** Room that is laid by for the day on which the disk is full. */
export interface Reserve {
  /** Whether it is used, so that nothing else may be stored. */
  isOpen(): boolean;
  /** Gives it up: the disk turned out to be full. */
  open(): void;
  /** Lays it by, and begins to look at the disk. */
  start(): void;
  stop(): void;
}

/**
 * Lays by room beside an SQLite database, which cannot even note a log-in on a disk that is full.
 * @param database its file
 * @param onTurn told when the reserve is given up, and when it is laid by again
 */
export const keepReserve = (database: string, onTurn: (isOpen: boolean) => void): Reserve => {
  const file = `${database}.reserve`;
  let isOpen = false;
  let timer: NodeJS.Timeout | undefined;
  const freeBytes = (): number => {
    const { bavail, bsize } = fs.statfsSync(path.dirname(database));
    return bavail * bsize;
  };
  const open = (): void => {
    fs.rmSync(file, { force: true });
    if (!isOpen) onTurn(true);
    isOpen = true;
  };
  const layBy = (): void => {
    // Written, since a file of zeros that nobody wrote takes no room.
    fs.writeFileSync(file, Buffer.alloc(SIZE, 1));
    if (isOpen) onTurn(false);
    isOpen = false;
  };
  const look = (): void => {
    try {
      const free = freeBytes();
      if (isOpen ? free > ENOUGH : !fs.existsSync(file)) layBy();
      else if (free < FULL) open();
    } catch {
      open();
    }
  };
  return {
    isOpen: () => isOpen,
    open,
    start: () => {
      look();
      timer = setInterval(look, INTERVAL).unref();
    },
    stop: () => clearInterval(timer),
  };
};
