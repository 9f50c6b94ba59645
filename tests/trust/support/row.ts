import type { TestContext } from 'vitest';

declare module 'vitest' {
  interface TaskMeta {
    /** What was measured, as the table of promises shows it. */
    figure?: string;
  }
}

/** Whether this is `npm run test:trust`, and not its short form in `npm test`. */
export const isLong = process.env.TRUST === 'long';

/** How often something is tried: in the short form, and in the long one. */
export const rounds = (short: number, long: number): number => (isLong ? long : short);

/**
 * Makes the running test a row of the table of promises: its name is the promise.
 * @param figure what was measured, such as “50 of 50” or “41 ms at most”
 */
export const measured = ({ task }: Pick<TestContext, 'task'>, figure: string): void => {
  task.meta.figure = figure;
};

/** Ends the running test, since what it needs is not on this machine: its row says so. */
export const notRun = ({ skip }: Pick<TestContext, 'skip'>, name: string): never =>
  skip(`not run: ${name}`);
