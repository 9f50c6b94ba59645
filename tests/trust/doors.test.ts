import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyContent } from '../support/empty-content';
import { bootApp, type TestApp } from '../support/app';
import { proseWorld } from '../strapi/prose/prose-world';
import { allCallers, type Caller } from './doors/callers';
import { allDoors, endsSession, type Door } from './doors/all-doors';
import { graphqlDoors } from './doors/graphql-doors';
import { knock } from './doors/knock';
import { reviewedDoors, writeDoors, type Matrix } from './doors/reviewed';
import { isLong, measured } from './support/row';

/**
 * Those to whom a door is most likely to be opened by mistake: of two roles, the short form tries the
 * doors that are shut to them. The long one tries everybody, everywhere.
 */
const SHORT = ['public', 'translator', 'editor'];

let app: TestApp;
let doors: Door[];
let callers: Caller[];

beforeAll(async () => {
  app = await bootApp();
  const { edition, section, members } = await proseWorld(app);
  const known = { edition, section, metric: members, year: 2150 };
  doors = [...(await graphqlDoors(app)), ...allDoors(app, known)];
  const everybody = await allCallers(app);
  callers = isLong ? everybody : everybody.filter(({ name }) => SHORT.includes(name));
});
afterAll(() => emptyContent(app));

const isTried = (reviewed: Matrix, door: Door, { name }: Caller): boolean =>
  isLong || name === 'public' || endsSession(door) || reviewed.get(door.name)?.[name] !== 'yes';

const knockAtAll = async (reviewed: Matrix): Promise<Matrix> => {
  const matrix = new Map<string, Record<string, string>>();
  for (const door of doors) {
    const row: Record<string, string> = {};
    for (const caller of callers) {
      if (isTried(reviewed, door, caller)) row[caller.name] = await knock(app, door, caller);
    }
    matrix.set(door.name, row);
  }
  return matrix;
};

describe('doors', () => {
  it('a door opens to nobody but those it was reviewed for, and none appears unreviewed', async (context) => {
    const found = await knockAtAll(reviewedDoors());
    if (process.env.DOORS === 'write') writeDoors(found);
    const reviewed = reviewedDoors();
    const appeared = [...found.keys()].filter((name) => !reviewed.has(name));
    const gone = [...reviewed.keys()].filter((name) => !found.has(name));
    const changed = [...found].flatMap(([name, row]) =>
      Object.entries(row)
        .filter(([caller, answer]) => reviewed.has(name) && answer !== reviewed.get(name)?.[caller])
        .map(([caller, answer]) => {
          const was = reviewed.get(name)?.[caller] ?? '?';
          return `${name}: ${caller} got ${answer}, reviewed as ${was}`;
        }),
    );
    expect({ appeared, gone, changed }).toEqual({ appeared: [], gone: [], changed: [] });
    const knocks = [...found.values()].reduce((sum, row) => sum + Object.keys(row).length, 0);
    measured(context, `${found.size} doors, ${callers.length} callers, tried ${knocks} times`);
  }, 300_000);
});
