import { keptContent } from '../../support/kept-content';
import { bilingual } from '../shared-structure/bilingual';

const PERIOD = { periodStart: '2149-01-01', periodEnd: '2149-12-31' };

/** Document ids of what stands in the world. */
export interface ProseWorld {
  edition: string;
  earlier: string;
  /** `members`, of the edition: 100, published. */
  members: string;
  /** `members`, of the earlier edition: 90, published. */
  earlierMembers: string;
  /** `books`, of the edition: 7, a draft. */
  books: string;
  section: string;
  letter: string;
  photo: string;
}

/**
 * Two editions and nothing else, 2150 and 2149; each text of 2150's section,
 * letter, photo and edition, in both languages, refers to a metric. All is published but `books`.
 */
export const proseWorld = keptContent('prose', async (app): Promise<ProseWorld> => {
  const content = bilingual(app);
  const { source, translate, publish } = content;
  const unit = await source('unit', { name: '人' });
  await translate('unit', unit, { name: 'people' });
  const edition = await source('edition', {
    year: 2150,
    subtitle: '会员{{metric:members}}',
    lede: '从{{metric:2149/members}}到{{metric:members}}。`{{metric:members}}`',
  });
  await translate('edition', edition, {
    title: 'Report',
    publisher: 'Union',
    subtitle: 'Members {{metric:members}}',
    lede: 'From {{metric:2149/members}} to {{metric:members}}.',
  });
  const earlier = await source('edition', { year: 2149 });
  await translate('edition', earlier);
  const metric = async (of: string, key: string, value: number) => {
    const id = await source('metric', { key, value, edition: of, unit, ...PERIOD });
    await translate('metric', id);
    return id;
  };
  const members = await metric(edition, 'members', 100);
  const earlierMembers = await metric(earlier, 'members', 90);
  const photo = await source('photo', {
    caption: '{{metric:members}}合影',
    alternativeText: '\\{{metric:members}}',
  });
  await translate('photo', photo, { caption: '{{metric:members}}', alternativeText: 'Photo' });
  const section = await source('report-section', {
    slug: 'prose',
    title: '发展{{metric:members}}',
    kicker: '{{metric:members}}',
    body: '第一句。会员{{metric:members qualifier=over}}。',
    edition,
    metrics: [members],
    photos: [photo],
  });
  await translate('report-section', section, {
    title: 'Growth {{metric:members}}',
    kicker: '{{metric:members}}',
    body: 'First. There are {{metric:members qualifier=over}} of them.',
  });
  const letter = await source('letter', {
    body: '今年有{{metric:members}}。',
    closing: '{{metric:members}}',
  });
  await translate('letter', letter, {
    title: 'Letter',
    signatory: 'Union',
    body: 'This year {{metric:members}}.',
    closing: '{{metric:members}}',
  });
  await content.change('edition', edition, { letter });
  for (const id of [earlier, edition]) await publish('edition', id, 'zh-Hans', 'en');
  const books = await metric(edition, 'books', 7);
  return { edition, earlier, members, earlierMembers, books, section, letter, photo };
});
