import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '../../support/app';
import { emptyContent } from '../../support/empty-content';
import { uploadedImage } from '../../support/image';
import { bilingual, idsIn } from './bilingual';

let app: TestApp;
let desk: ReturnType<typeof bilingual>;

beforeAll(async () => {
  app = await bootApp();
  await emptyContent(app);
  desk = bilingual(app);
});
afterAll(() => emptyContent(app));

/** A Chinese edition with three sections in an order that is not that of their creation. */
const editionOfThree = async () => {
  const [one, two, three] = [
    await desk.source('report-section'),
    await desk.source('report-section'),
    await desk.source('report-section'),
  ];
  const order = [three, one, two];
  const edition = await desk.source('edition', { sections: { set: order } });
  return { edition, order };
};

const englishSections = async (edition: string): Promise<string[]> =>
  idsIn(await desk.read('edition', edition, 'en'), 'sections');

describe('a new translation', () => {
  it('finds its place in the edition, translated last', async () => {
    const { edition, order } = await editionOfThree();
    await desk.translate('edition', edition);
    expect(await englishSections(edition)).toEqual([]);
    for (const section of [...order].reverse()) await desk.translate('report-section', section);
    expect(await englishSections(edition)).toEqual(order);
  });

  it('of the edition has all sections that are translated, in the editors’ order', async () => {
    const { edition, order } = await editionOfThree();
    for (const section of order.slice(1)) await desk.translate('report-section', section);
    await desk.translate('edition', edition);
    expect(await englishSections(edition)).toEqual(order.slice(1));
  });

  it('has every fact and link of its source, and words of its own', async () => {
    const unit = await desk.source('unit');
    const whole = await desk.source('metric');
    const metric = await desk.source('metric', {
      value: 162_000_000,
      qualifier: 'over',
      unit,
      partOf: whole,
    });
    for (const [type, id] of [
      ['unit', unit],
      ['metric', whole],
      ['metric', metric],
    ] as const) {
      await desk.translate(type, id);
    }
    const english = await desk.read('metric', metric, 'en');
    expect(english).toMatchObject({ label: 'Metric', value: 162_000_000, qualifier: 'over' });
    expect([idsIn(english, 'unit'), idsIn(english, 'partOf')]).toEqual([[unit], [whole]]);
  });

  it('shows the same picture, letter and cover', async () => {
    const photo = await desk.source('photo');
    const letter = await desk.source('letter');
    const edition = await desk.source('edition', { letter, coverPhoto: photo });
    await desk.translate('photo', photo);
    await desk.translate('letter', letter);
    await desk.translate('edition', edition);
    const english = await desk.read('edition', edition, 'en');
    expect([idsIn(english, 'letter'), idsIn(english, 'coverPhoto')]).toEqual([[letter], [photo]]);
    const [zh, en] = [
      await desk.read('photo', photo, 'zh-Hans'),
      await desk.read('photo', photo, 'en'),
    ];
    expect((en?.image as { id: number }).id).toBe((zh?.image as { id: number }).id);
  });
});

describe('a later change in Chinese', () => {
  it('adds, moves and removes the same sections in English', async () => {
    const { edition, order } = await editionOfThree();
    await desk.translate('edition', edition);
    for (const section of order) await desk.translate('report-section', section);
    const added = await desk.source('report-section', { edition });
    await desk.translate('report-section', added);
    expect(await englishSections(edition)).toEqual([...order, added]);
    const [first = '', second = ''] = order;
    const moved = [added, second, first];
    await desk.change('edition', edition, { sections: { set: moved } });
    expect(await englishSections(edition)).toEqual(moved);
  });

  it('moves a section to another edition in both languages', async () => {
    const { edition, order } = await editionOfThree();
    const another = await desk.source('edition');
    for (const id of [edition, another]) await desk.translate('edition', id);
    for (const section of order) await desk.translate('report-section', section);
    const [mover = '', ...rest] = order;
    await desk.change('report-section', mover, { edition: another });
    expect([await englishSections(edition), await englishSections(another)]).toEqual([
      rest,
      [mover],
    ]);
  });

  it('changes a value, a date and a picture, and leaves English words alone', async () => {
    const metric = await desk.source('metric');
    const photo = await desk.source('photo', { takenOn: '2023-05' });
    await desk.translate('metric', metric, { label: 'Mine' });
    await desk.translate('photo', photo);
    const image = await uploadedImage(app, 'another-picture');
    await desk.change('metric', metric, { value: 5.5, label: '新' });
    await desk.change('photo', photo, { takenOn: '2023-06-01', image });
    expect(await desk.read('metric', metric, 'en')).toMatchObject({ value: 5.5, label: 'Mine' });
    const english = await desk.read('photo', photo, 'en');
    expect(english).toMatchObject({ takenOn: '2023-06-01', image: { id: image } });
  });
});
