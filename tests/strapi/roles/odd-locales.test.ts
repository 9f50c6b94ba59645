import type { Response } from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AdminSession } from '../../support/admin';
import { bootApp, type TestApp } from '../../support/app';
import {
  fields,
  makeSection,
  newSlug,
  openDesk,
  rowsOf,
  SECTIONS,
  type Desk,
  type Versions,
} from './desk';

let app: TestApp;
let desk: Desk;

beforeAll(async () => {
  app = await bootApp();
  desk = await openDesk(app);
});

type Send = (session: AdminSession, id: string) => Promise<Response>;
type Door = [what: string, given: Versions, send: Send];

const en = () => ({ ...fields('en'), title: 'A changed title' });

const bulk =
  (action: string, locale?: unknown): Send =>
  (s, id) =>
    s.post(`${SECTIONS}/actions/${action}`, {
      documentIds: [id],
      ...(locale === undefined ? {} : { locale }),
    });

describe('no role gets past its languages by an odd locale', () => {
  const odd: Door[] = [
    [
      'new English without a source',
      'zh',
      (s) => s.post(`${SECTIONS}?locale=en`, { ...en(), slug: newSlug() }),
    ],
    [
      'new English without a source, published',
      'zh',
      (s) => s.post(`${SECTIONS}/actions/publish?locale=en`, en()),
    ],
    [
      'a copy of the English',
      'zh+ en+',
      (s, id) => s.post(`${SECTIONS}/clone/${id}?locale=en`, en()),
    ],
    [
      'a row slipped into another document',
      'zh+',
      (s, id) => s.post(`${SECTIONS}?locale=en`, { ...en(), documentId: id }),
    ],
    ['bulk publishing of “*”', 'zh en', bulk('bulkPublish', '*')],
    ['bulk publishing of no locale', 'zh en', bulk('bulkPublish', [])],
    ['bulk publishing of an empty locale', 'zh en', bulk('bulkPublish', [''])],
    ['bulk withdrawal of an empty locale', 'zh+ en+', bulk('bulkUnpublish', ['', 'zh-Hans'])],
    ['an unknown locale', 'zh', (s, id) => s.put(`${SECTIONS}/${id}?locale=fr`, en())],
  ];

  it.each(
    odd.flatMap(([what, given, send]) =>
      (['editor', 'translator'] as const).map((role) => [what, role, given, send] as const),
    ),
  )('%s: refused to the %s', async (_what, role, given, send) => {
    const id = await makeSection(app, given);
    const before = await rowsOf(app);
    const answer = await send(desk[role], id);
    expect([400, 403]).toContain(answer.status);
    expect(await rowsOf(app)).toBe(before);
  });
});
