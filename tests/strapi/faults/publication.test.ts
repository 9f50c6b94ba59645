import { afterAll, beforeAll, expect, it } from 'vitest';
import { ownDatabase, type OwnDatabase } from '../../support/own-database';
import { readDoors, type Telling } from './doors';
import { preparePublisher, type Aim, type Started, type Step } from './killed-publisher';
import { COUNTS, factOf, LOCALES, type State } from './two-states';

const ROUNDS = Number(process.env.FAULT_ROUNDS ?? 5);
const WORDS = 2 + COUNTS.sections + COUNTS.photos + COUNTS.metrics;

/** What readers of each language see. */
type Shown = Readonly<Record<string, State>>;

let database: OwnDatabase;

beforeAll(async () => {
  database = await ownDatabase();
});
afterAll(() => database.remove());

/** What all words of a language say; an error where they say more than one thing. */
const stateIn = (tellings: readonly Telling[], locale: string): State => {
  const words = tellings.filter((one) => one.locale === locale).flatMap((one) => one.words);
  const [state, ...others] = new Set(words);
  expect(others, `words in ${locale}`).toEqual([]);
  return state as State;
};

/** Snapshots are whole, their numbers have no gap, and the latest are what the rows come to. */
const expectWholeSnapshots = ({ snapshots, published }: Started): void => {
  for (const { number, sha256, hash } of snapshots) expect(hash, String(number)).toBe(sha256);
  const names = snapshots.map(({ number, language }) => `${number} ${language}`);
  expect(new Set(names).size).toBe(names.length);
  const numbers = [...new Set(snapshots.map(({ number }) => number))];
  expect(numbers).toEqual(numbers.map((_, at) => at + 1));
  for (const locale of LOCALES) {
    const latest = snapshots.findLast(({ language }) => language === locale);
    expect(latest?.sha256, locale).toBe(published[locale]);
  }
};

/** Every door tells the same, all of it. @returns what that is */
const readShown = async (started: Started): Promise<Shown> => {
  expectWholeSnapshots(started);
  const tellings = await readDoors(`http://127.0.0.1:${started.port}`);
  for (const { door, words } of tellings) expect(words, door).toHaveLength(WORDS);
  const states = LOCALES.map((locale) => [locale, stateIn(tellings, locale)] as const);
  const shown = Object.fromEntries(states);
  // Facts are published with the source, in every language at once.
  const facts = new Set(tellings.flatMap((one) => one.facts));
  expect([...facts], 'facts').toEqual([factOf(shown['zh-Hans'] ?? 'A')]);
  return shown;
};

/** What was committed is there; what was under way is there as a whole, or not at all. */
const expectOldOrNew = (before: Shown, steps: readonly Step[], after: Shown): void => {
  const ended = steps.filter(({ kind }) => kind === 'ended');
  const old = { ...before, ...Object.fromEntries(ended.map((one) => [one.locale, one.state])) };
  const last = steps.at(-1);
  for (const locale of LOCALES) {
    const isUnderWay = last?.kind !== 'ended' && last?.locale === locale;
    expect(isUnderWay ? [old[locale], last.state] : [old[locale]]).toContain(after[locale]);
  }
};

/** The first process publishes both languages before; others are killed where they begin. */
const aimOf = (round: number): Aim => ({
  publication: (round === 0 ? LOCALES.length : 0) + (round % LOCALES.length),
  from: Math.random() < 0.5 ? 'begun' : 'writing',
  part: Math.random(),
});

it(
  `a publication that is killed leaves the old edition or the new one (${ROUNDS} times)`,
  { timeout: 60_000 + ROUNDS * 20_000 },
  async () => {
    const durations = new Map<string, number>();
    let publisher = preparePublisher(database.env, durations);
    let shown: Shown = {};
    let interrupted = 0;
    await publisher.open();
    for (let round = 0; round < ROUNDS || interrupted === 0; round += 1) {
      const next = preparePublisher(database.env, durations);
      const steps = await publisher.killAt(aimOf(round));
      if (steps.at(-1)?.kind === 'writing') interrupted += 1;
      publisher = next;
      const before = shown;
      shown = await readShown(await publisher.open());
      expectOldOrNew(before, steps, shown);
    }
    await publisher.kill();
  },
);
