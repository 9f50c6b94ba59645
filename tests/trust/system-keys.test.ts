import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SYSTEM_KEYS } from '../../src/domain/system-keys/part-system-keys';
import { rowsOf } from '../strapi/roles/desk';
import { bilingual, type Name } from '../strapi/shared-structure/bilingual';
import { adminSession, type AdminSession } from '../support/admin';
import { bootApp, type TestApp } from '../support/app';
import { emptyContent } from '../support/empty-content';
import { apiToken } from '../support/tokens';
import { measured, isLong } from './support/row';
import { doors, type Data, type Door } from './system-keys/doors';
import { hostileValues, type Other } from './system-keys/hostile-values';
import { watchTaking } from './system-keys/taken';

const TYPES: Name[] = [
  'edition',
  'letter',
  'report-section',
  'metric',
  'unit',
  'photo',
  'glossary-term',
];

/** Where each key belongs, as the refusal says it. */
const BELONGS: Readonly<Record<string, RegExp>> = {
  locale: /\?locale=/,
  publishedAt: /\?status=draft/,
  status: /\?status=draft/,
  documentId: /address/,
};

let app: TestApp;
let chief: AdminSession;
let stranger: AdminSession;
let token: string;
let content: ReturnType<typeof bilingual>;

beforeAll(async () => {
  app = await bootApp();
  await emptyContent(app);
  content = bilingual(app);
  chief = await adminSession(app, 'strapi-super-admin');
  stranger = await adminSession(app, 'dajuan-editor');
  token = await apiToken(app, 'full-access');
});

const world = async (type: Name) => {
  const documentId = await content.source(type);
  await content.translate(type, documentId);
  await content.publish(type, documentId, 'zh-Hans', 'en');
  const otherId = await content.source(type);
  const row = await content.read(type, otherId, 'zh-Hans');
  const other: Other = { id: row?.id ?? 0, documentId: otherId, person: stranger.id };
  return { documentId, other, given: (data: Data) => content.given(type, data) };
};

const isTold = ({ kind }: Door): boolean => kind !== 'panel';

afterAll(() => emptyContent(app));

it('the types tried are all that have drafts', () => {
  const drafted = Object.values(app.strapi.contentTypes)
    .filter(({ uid, options }) => uid.startsWith('api::') && options?.draftAndPublish)
    .map(({ uid }) => uid.split('.')[1]);
  expect(drafted.sort()).toEqual([...TYPES].sort());
});

describe('system keys', () => {
  it('no key of the system is ever taken from a body, by any door', async (context) => {
    let asked = 0;
    const taken: string[] = [];
    for (const [at, type] of TYPES.entries()) {
      const uid = `api::${type}.${type}`;
      const { documentId, other, given } = await world(type);
      const values = hostileValues(other);
      for (const [which, key] of SYSTEM_KEYS.entries()) {
        for (const [door, { name, kind, makes, send }] of doors.entries()) {
          // In the short form each type meets each door, and each door each key.
          if (!isLong && (at + which + door) % TYPES.length !== 0) continue;
          for (const value of isLong ? values[key] : values[key].slice(0, 1)) {
            const what = `${kind} ${name} of ${type}, ${key}=${JSON.stringify(value)}`;
            const body: Data = makes
              ? await given({ [key]: value })
              : { ...(await given({})), [key]: value };
            const before = await rowsOf(app, uid);
            const found = await watchTaking(app, uid, documentId, other);
            const answer = await send({ app, chief, token, type, documentId }, body);
            asked += 1;
            taken.push(...(await found({ makes })).map((one) => `${what}: ${one}`));
            const told =
              answer === null
                ? 'taken'
                : 'body' in answer
                  ? JSON.stringify(answer.body)
                  : answer.message;
            const status = answer && 'status' in answer ? answer.status : 400;
            if (status >= 500) taken.push(`${what}: ${status}`);
            if (!isTold({ name, kind, makes, send })) continue;
            if (status !== 400 || !told.includes(key)) taken.push(`${what}: ${status} ${told}`);
            if (kind !== 'server' && !(BELONGS[key] ?? /./).test(told))
              taken.push(`${what}: ${told}`);
            if ((await rowsOf(app, uid)) !== before) taken.push(`${what}: changed something`);
          }
        }
      }
    }
    expect(taken).toEqual([]);
    measured(context, `0 taken of ${asked}`);
  }, 600_000);
});
