import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { adminPerson } from '../support/admin';
import { bootApp, type TestApp } from '../support/app';
import { emptyContent } from '../support/empty-content';
import { installedServer, type InstalledServer } from '../support/installed-server';
import { runChance } from '../support/run-seed';
import { readDoors, type Telling } from './kills/doors';
import { expectWholeSnapshots } from './kills/stored';
import {
  COUNTS,
  draftState,
  factOf,
  LOCALES,
  makeEdition,
  STATES,
  type State,
} from './kills/two-states';
import { measured, rounds } from './support/row';
import { logIn } from './support/two-servers';

const KILLS = rounds(1, 50);
const [SOURCE] = LOCALES;
const WORDS = 2 + COUNTS.sections + COUNTS.photos + COUNTS.metrics;

/** What readers of each language see. */
type Shown = Readonly<Record<string, State>>;

let app: TestApp;
let edition: string;
let person: { email: string; password: string };

beforeAll(async () => {
  app = await bootApp();
  await emptyContent(app);
  edition = await makeEdition(app.strapi);
  person = await adminPerson(app, 'dajuan-editor-in-chief');
});
afterAll(() => emptyContent(app));

/** What all words of a language say; an error where they say more than one thing. */
const stateIn = (tellings: readonly Telling[], locale: string): State => {
  const words = tellings.filter((one) => one.locale === locale).flatMap((one) => one.words);
  const [state, ...others] = new Set(words);
  expect(others, `words in ${locale}`).toEqual([]);
  return state as State;
};

/** Every door of a server tells the same, all of it. @returns what that is */
const readShown = async ({ origin }: InstalledServer): Promise<Shown> => {
  await expectWholeSnapshots(app.strapi, edition);
  const tellings = await readDoors(origin);
  for (const { door, words } of tellings) expect(words, door).toHaveLength(WORDS);
  const states = LOCALES.map((locale) => [locale, stateIn(tellings, locale)] as const);
  const shown = Object.fromEntries(states);
  // Facts are published with the source, in every language at once.
  const facts = new Set(tellings.flatMap((one) => one.facts));
  expect([...facts], 'facts').toEqual([factOf(shown[SOURCE] ?? 'A')]);
  return shown;
};

const startOne = async (): Promise<InstalledServer> => {
  const server = await installedServer({});
  await server.up;
  return server;
};

/** @returns whether the server said that it is done, before it was killed */
const publish = async (
  { origin }: InstalledServer,
  authorization: string,
  locale: string,
): Promise<boolean> => {
  const answer = await fetch(`${origin}/dajuan/editions/${edition}/publish`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify({ locale }),
  }).catch(() => undefined);
  if (answer) expect(answer.status, await answer.text()).toBe(200);
  return answer !== undefined;
};

it('a publication that is killed (SIGKILL) leaves the old edition or the new one, whole, and loses nothing that was told as done', async (context) => {
  const chance = runChance('Killed publications');
  /** Milliseconds in which a publication is killed, by language: about as long as it takes. */
  const spans = new Map<string, number>();
  let server = await startOne();
  const authorization = await logIn(server.origin, person);
  const publishOne = async (locale: string): Promise<void> => {
    const begun = performance.now();
    expect(await publish(server, authorization, locale)).toBe(true);
    spans.set(locale, performance.now() - begun);
  };
  let shown: Shown = {};
  const counts = { old: 0, new: 0, answered: 0 };
  try {
    for (const state of STATES) {
      await draftState(app.strapi, state);
      for (const locale of LOCALES) await publishOne(locale);
    }
    shown = await readShown(server);
    for (let kill = 0; kill < KILLS; kill += 1) {
      const state = STATES.find((one) => one !== shown[SOURCE]) ?? 'A';
      await draftState(app.strapi, state);
      const expected: Record<string, State> = { ...shown };
      const locale = LOCALES[kill % LOCALES.length] ?? SOURCE;
      if (locale !== SOURCE) {
        await publishOne(SOURCE);
        expected[SOURCE] = state;
      }
      const span = spans.get(locale) ?? 0;
      const answered = publish(server, authorization, locale);
      await wait(span * (kill === 0 ? 0.6 : chance()));
      await server.end('SIGKILL');
      const isAnswered = await answered;
      server = await startOne();
      const after = await readShown(server);
      // What was told as done is there; what was under way is there as a whole, or not at all.
      const isNew = isAnswered || after[locale] === state;
      expect(after).toEqual({ ...expected, ...(isNew && { [locale]: state }) });
      counts.answered += Number(isAnswered);
      counts[isNew ? 'new' : 'old'] += 1;
      // A new server is slower: some kills are to come after the end, most of them before.
      spans.set(locale, span * (isNew ? 0.85 : 1.05));
      shown = after;
    }
  } finally {
    await server.end('SIGTERM');
  }
  measured(
    context,
    `${KILLS} kills: ${counts.old} left the old edition, ${counts.new} the new one (${counts.answered} answered)`,
  );
}, 1_200_000);
