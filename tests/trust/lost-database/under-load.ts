import { setTimeout as wait } from 'node:timers/promises';
import type { MakeRequest } from './requests';

/** What came of one request. */
export interface Answer {
  readonly door: string;
  /** Milliseconds of `performance.now()`. */
  readonly begun: number;
  readonly took: number;
  /** 0 where no answer came. */
  readonly status: number;
  readonly retryAfter: string | null;
  readonly text: string;
  /** What was sent. */
  readonly sent: string;
}

/** Requests that are made over and over, one at a time at each door. */
export interface Load {
  readonly answers: readonly Answer[];
  /** Resolves when the last has been answered. */
  end(): Promise<void>;
}

const PATIENCE = 15_000;

const ask = async (door: string, make: MakeRequest): Promise<Answer> => {
  const request = make();
  const sent = await request.clone().text();
  const begun = performance.now();
  try {
    const response = await fetch(request, { signal: AbortSignal.timeout(PATIENCE) });
    const text = await response.text();
    const { status, headers } = response;
    const took = performance.now() - begun;
    return { door, begun, took, status, retryAfter: headers.get('retry-after'), text, sent };
  } catch (error) {
    const took = performance.now() - begun;
    return { door, begun, took, status: 0, retryAfter: null, text: String(error), sent };
  }
};

/** Begins to ask at all doors. */
export const underLoad = (doors: Readonly<Record<string, MakeRequest>>): Load => {
  const answers: Answer[] = [];
  let isOver = false;
  const caller = async (door: string, make: MakeRequest): Promise<void> => {
    while (!isOver) {
      const answer = await ask(door, make);
      answers.push(answer);
      if (answer.status !== 200) await wait(30);
    }
  };
  const callers = Object.entries(doors).map(([door, make]) => caller(door, make));
  return {
    answers,
    end: async () => {
      isOver = true;
      await Promise.all(callers);
    },
  };
};
