import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { Message } from './messages';

export type Started = Extract<Message, { kind: 'started' }>;
export type Step = Exclude<Message, Started>;

/** Where to kill: somewhere in a publication, a part (0 to 1) of its time after a moment of it. */
export interface Aim {
  /** How many publications the process brings to an end before. */
  readonly publication: number;
  readonly from: 'begun' | 'writing';
  readonly part: number;
}

/** A process that publishes one edition in two states, in turns, until it is killed. */
export interface Publisher {
  /** Lets it boot on what is in the database. */
  open(): Promise<Started>;
  /** Lets it publish, and kills it (SIGKILL). @returns what it told on the way */
  killAt(aim: Aim): Promise<Step[]>;
  kill(): Promise<void>;
}

/** Milliseconds from a moment of a publication to its end, by locale, in a new process. */
export type Durations = Map<string, number>;

const message = (child: ChildProcess): Promise<Message> =>
  new Promise((resolve, reject) => {
    const onExit = () => reject(new Error('The publisher has ended by itself'));
    child.once('exit', onExit);
    child.once('message', (told) => {
      child.off('exit', onExit);
      resolve(told as Message);
    });
  });

/**
 * Starts such a process, which then waits to be let on: what it loads, it loads beside others.
 * @param durations learnt from each process for the next
 */
export const preparePublisher = (env: NodeJS.ProcessEnv, durations: Durations): Publisher => {
  const script = ['--no-deprecation', '--import', 'tsx', 'tests/strapi/faults/publisher.ts'];
  const stdio = ['ignore', 'ignore', 'inherit', 'ipc'] as const;
  const child = spawn(process.execPath, script, { env, stdio: [...stdio] });
  const died = once(child, 'close');
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await died;
    if (child.signalCode !== 'SIGKILL') throw new Error('The publisher has ended by itself');
  };
  return {
    kill,
    open: async () => {
      child.send('open');
      return (await message(child)) as Started;
    },
    killAt: async ({ publication, from, part }) => {
      const steps: Step[] = [];
      const moments = new Map<string, number>();
      child.on('message', (told) => {
        const step = told as Step;
        steps.push(step);
        const ended = steps.filter(({ kind }) => kind === 'ended').length;
        moments.set(step.kind, performance.now());
        if (step.kind === 'ended') {
          for (const kind of ['begun', 'writing'] as const) {
            durations.set(`${step.locale} ${kind}`, performance.now() - (moments.get(kind) ?? 0));
          }
        } else if (step.kind === from && ended === publication) {
          const duration = durations.get(`${step.locale} ${from}`) ?? 0;
          void wait(part * duration).then(() => child.kill('SIGKILL'));
        }
      });
      child.send('publish');
      await died;
      await kill();
      return steps;
    },
  };
};
