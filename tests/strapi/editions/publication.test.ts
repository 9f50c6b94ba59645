import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '../../support/app';
import { emptyContent } from '../../support/empty-content';
import { withdraw } from '../../support/withdraw';
import type { ProseWorld } from '../prose/prose-world';
import { proseWorld } from '../prose/prose-world';
import { bilingual, type Locale } from '../shared-structure/bilingual';

let app: TestApp;
const freshWorld = () => proseWorld(app);
let world: ProseWorld;
let content: ReturnType<typeof bilingual>;

beforeAll(async () => {
  app = await bootApp();
  content = bilingual(app);
});
beforeEach(async () => {
  world = await freshWorld();
});
afterAll(() => emptyContent(app));

interface Snapshot {
  number: number;
  language: string;
  kind: string;
  content: string | null;
}

const snapshots = (edition = world.edition): Promise<Snapshot[]> =>
  app.strapi.db
    .query('api::snapshot.snapshot')
    .findMany({ where: { edition }, orderBy: [{ number: 'asc' }, { language: 'desc' }] });

const numbers = async (edition = world.edition): Promise<string[]> =>
  (await snapshots(edition)).map(({ number, language, kind }) => `${number} ${language} ${kind}`);

const publish = (locale: Locale, documentId = world.edition) =>
  content.of('edition').publish({ documentId, locale });

const refusal = (attempt: Promise<unknown>): Promise<{ status: number; message: string }> =>
  attempt.then(
    () => ({ status: 200, message: '' }),
    (error: unknown) => error as { status: number; message: string },
  );

const published = (type: Parameters<typeof content.read>[0], id: string, locale: Locale) =>
  content.read(type, id, locale, 'published');

describe('publishing an edition', () => {
  it('makes everything in it public, and keeps it as a numbered snapshot', async () => {
    expect(await numbers()).toEqual(['1 zh-Hans published', '2 en published']);
    expect(await published('metric', world.books, 'zh-Hans')).toBeNull();
    await publish('zh-Hans');
    expect(await published('metric', world.books, 'zh-Hans')).toMatchObject({ value: 7 });
    expect((await numbers()).at(-1)).toBe('3 zh-Hans published');
    const { content: kept } = (await snapshots()).at(-1) ?? { content: '' };
    expect(JSON.parse(kept ?? '')).toMatchObject({ year: 2150, metrics: [{}, { key: 'books' }] });
  });

  it('changes a fact in every published language under one number', async () => {
    await content.change('metric', world.members, { value: 101 });
    await publish('zh-Hans');
    expect((await numbers()).slice(2)).toEqual(['3 zh-Hans published', '3 en published']);
    expect(await published('metric', world.members, 'en')).toMatchObject({ value: 101 });
    const [zh, en] = (await snapshots()).slice(2).map((one) => one.content ?? '');
    expect(zh).toContain('今年有101人');
    expect(en).toContain('This year 101 people');
  });

  it('leaves the words of another language as they are public', async () => {
    await content.translate('letter', world.letter, { title: 'Not approved' });
    await content.change('letter', world.letter, { signedOn: '2024-02' });
    await publish('zh-Hans');
    expect(await published('letter', world.letter, 'en')).toMatchObject({
      title: 'Letter',
      signedOn: '2024-02',
    });
  });

  it('in one language is refused while the other lacks a document, and blocks that one alone', async () => {
    const added = await content.source('report-section', { edition: world.edition });
    await publish('zh-Hans');
    const refused = await refusal(publish('en'));
    expect(refused).toMatchObject({ status: 422 });
    expect(refused.message).toContain('has not been translated');
    expect(await published('report-section', added, 'en')).toBeNull();
    expect(await published('report-section', added, 'zh-Hans')).not.toBeNull();
  });

  it('is refused with every finding, and changes nothing', async () => {
    const before = await numbers();
    await content.change('metric', world.members, { value: 105 });
    await content.change('letter', world.letter, { body: '{{metric:none}}和{{metric:nobody}}' });
    await content.change('edition', world.edition, { publisher: '' });
    const refused = await refusal(publish('zh-Hans'));
    expect(refused).toMatchObject({ status: 422 });
    const { details } = refused as unknown as { details: { findings: { code: string }[] } };
    expect(details.findings.map(({ code }) => code).sort()).toEqual([
      'missing-value',
      'unknown-metric',
      'unknown-metric',
    ]);
    expect(await numbers()).toEqual(before);
    expect(await published('metric', world.members, 'zh-Hans')).toMatchObject({ value: 100 });
  });

  it('of a translation waits for its source', async () => {
    const edition = await content.source('edition', { year: 2151 });
    await content.translate('edition', edition);
    expect(await refusal(publish('en', edition))).toMatchObject({ status: 409 });
    expect(await numbers(edition)).toEqual([]);
  });

  it('publishes units that nobody has seen yet', async () => {
    const unit = await content.source('unit', { name: '册' });
    await content.change('metric', world.books, { unit });
    await publish('zh-Hans');
    expect(await published('unit', unit, 'zh-Hans')).toMatchObject({ name: '册' });
  });

  it('shows as modified exactly what differs from what readers see', async () => {
    const isModified = async (type: 'metric' | 'letter', id: string, locale: Locale) => {
      const [draft, shown] = [
        await content.read(type, id, locale),
        await published(type, id, locale),
      ];
      return new Date(draft?.updatedAt ?? 0) > new Date(shown?.updatedAt ?? 0);
    };
    await content.change('metric', world.members, { value: 101 });
    await content.translate('letter', world.letter, { title: 'Not approved' });
    expect(await isModified('metric', world.members, 'en')).toBe(true);
    await publish('zh-Hans');
    expect(await isModified('metric', world.members, 'zh-Hans')).toBe(false);
    expect(await isModified('metric', world.members, 'en')).toBe(false);
    expect(await isModified('letter', world.letter, 'en')).toBe(true);
  });
});

describe('a document of an edition', () => {
  it('is refused alone before its edition, with a pointer to it', async () => {
    const edition = await content.source('edition', { year: 2151 });
    const section = await content.source('report-section', { edition });
    const refused = await refusal(content.publish('report-section', section, 'zh-Hans'));
    expect(refused).toMatchObject({ status: 409, details: { edition: { year: 2151 } } });
    expect(await published('report-section', section, 'zh-Hans')).toBeNull();
  });

  it('of no edition is published alone', async () => {
    const letter = await content.source('letter');
    await content.publish('letter', letter, 'zh-Hans');
    expect(await published('letter', letter, 'zh-Hans')).not.toBeNull();
  });

  it('published after its edition is an update of it, in every language that reads otherwise', async () => {
    await content.change('letter', world.letter, { title: '新信' });
    await content.publish('letter', world.letter, 'zh-Hans');
    expect((await numbers()).slice(2)).toEqual(['3 zh-Hans updated']);
    await content.change('metric', world.members, { value: 102 });
    await content.publish('metric', world.members, 'zh-Hans');
    expect((await numbers()).slice(3)).toEqual(['4 zh-Hans updated', '4 en updated']);
  });

  it('withdrawn or deleted is gone from the edition’s next snapshot', async () => {
    await content.of('photo').unpublish({ documentId: world.photo, locale: 'zh-Hans' });
    expect((await numbers()).at(-1)).toBe('3 zh-Hans updated');
    await content.of('photo').delete({ documentId: world.photo });
    expect((await numbers()).at(-1)).toBe('4 en updated');
  });

  it('is kept once if nothing readers see has changed', async () => {
    await content.publish('letter', world.letter, 'zh-Hans');
    expect(await numbers()).toHaveLength(2);
  });
});

describe('other editions', () => {
  it('that refer to a fact, or show its trend, are kept with its new value', async () => {
    await content.change('metric', world.earlierMembers, { value: 91 });
    await content.publish('metric', world.earlierMembers, 'zh-Hans');
    expect((await numbers()).slice(2)).toEqual(['3 zh-Hans updated', '3 en updated']);
    const { content: kept } = (await snapshots())[2] ?? { content: '' };
    const edition = JSON.parse(kept ?? '') as { lede: string; metrics: { trend: unknown[] }[] };
    expect(edition.lede).toContain('从91');
    expect(edition.metrics[0]?.trend).toMatchObject([{ year: 2149, value: 91 }]);
  });

  it('are left alone where nothing of theirs reads otherwise', async () => {
    await content.change('letter', world.letter, { title: '新信' });
    await content.publish('letter', world.letter, 'zh-Hans');
    expect(await numbers(world.earlier)).toHaveLength(2);
  });
});

describe('withdrawing an edition', () => {
  it('in a translation leaves the source public', async () => {
    await withdraw(app, world.edition, 'en');
    expect((await numbers()).at(-1)).toBe('3 en withdrawn');
    expect(await published('letter', world.letter, 'en')).toBeNull();
    expect(await published('letter', world.letter, 'zh-Hans')).not.toBeNull();
  });

  it('in the source takes everything of it from readers', async () => {
    await withdraw(app, world.edition);
    expect((await numbers()).slice(2)).toEqual(['3 zh-Hans withdrawn', '3 en withdrawn']);
    for (const locale of ['zh-Hans', 'en'] as const) {
      expect(await published('metric', world.members, locale)).toBeNull();
      expect(await published('report-section', world.section, locale)).toBeNull();
    }
    await publish('zh-Hans');
    expect((await numbers()).at(-1)).toBe('4 zh-Hans published');
  });

  it('is refused while another edition refers to it, and changes nothing', async () => {
    expect(await refusal(withdraw(app, world.earlier))).toMatchObject({ status: 409 });
    expect(await published('metric', world.earlierMembers, 'zh-Hans')).not.toBeNull();
    expect(await numbers(world.earlier)).toHaveLength(2);
  });
});
