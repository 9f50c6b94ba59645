import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Files of a seed folder by path; null leaves a file out. */
export type SeedFiles = Readonly<Record<string, string | null>>;

const markdown = (front: string, body = '正文。'): string => `---\n${front}\n---\n\n${body}\n`;

const metric = (more = ''): string =>
  `value: 15.3\nkind: count\nunit: persons\nqualifier: over\nflowOrStock: stock\nasOf: "2023-12-31"\nhighlight: true\nlabel: 会员\n${more}`;

/** The smallest seed with one of everything, a metric that is part of another, and two sections. */
const tiny: Readonly<Record<string, string>> = {
  'edition.zh-Hans.md': markdown(
    'year: 2019\nperiodStart: "2019-01-01"\nperiodEnd: "2019-12-31"\nletter: letter\nsections: [second, first]\ncoverPhoto: hall\ntitle: 答卷\npublisher: 工会',
    '导语。',
  ),
  'edition.en.md': markdown('title: Report\npublisher: Union', 'Lede.'),
  'letter.zh-Hans.md': markdown('signedOn: "2019-12"\ntitle: 一封信\nsignatory: 工会'),
  'letter.en.md': markdown('title: A letter\nsignatory: Union', 'Text.'),
  'sections/first.zh-Hans.md': markdown('metrics: [members]\nphotos: []\ntitle: 一'),
  'sections/first.en.md': markdown('title: One', 'Text.'),
  'sections/second.zh-Hans.md': markdown(
    'metrics: [new-members, members]\nphotos: [hall]\ntitle: 二',
  ),
  'sections/second.en.md': markdown('title: Two', 'Text.'),
  'metrics/members.zh-Hans.yaml': metric(),
  'metrics/members.en.yaml': 'label: Members\n',
  'metrics/new-members.zh-Hans.yaml': metric('partOf: members\n'),
  'metrics/new-members.en.yaml': 'label: New members\n',
  'photos/hall.zh-Hans.yaml': 'image: hall.jpg\ncaption: 会场\nalternativeText: 会场照片\n',
  'photos/hall.en.yaml': 'caption: The hall\nalternativeText: A hall\n',
  'photos/hall.jpg': 'not looked into by the reader',
  'units/persons.zh-Hans.yaml': 'name: 人\nmeasureWords: [名]\n',
  'units/persons.en.yaml': 'name: people\npluralForms:\n  one: person\n',
  'glossary/union.zh-Hans.yaml': 'sourceTerm: 工会\n',
  'glossary/union.en.yaml': 'translation: trade union\n',
  'quantities.csv':
    'number,place,quantity,class,metric\n1,second,超15.3人,quantity,new-members\n,photo:hall,15.3人,quantity,members\n',
};

/**
 * Writes the smallest seed, with some files changed, into a new scratch folder.
 * @returns the folder; the caller removes it
 */
export const tinySeed = (changes: SeedFiles = {}): string => {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'dajuan-seed-'));
  for (const [name, content] of Object.entries({ ...tiny, ...changes })) {
    if (content === null) continue;
    fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    fs.writeFileSync(path.join(root, name), content);
  }
  return root;
};

/** A file of the smallest seed with one piece of its text replaced. */
export const tinyFile = (name: string, piece: string, replacement: string): SeedFiles => {
  const content = tiny[name];
  if (!content?.includes(piece)) throw new Error(`${name} holds no ${piece}`);
  return { [name]: content.replace(piece, replacement) };
};

/** The smallest seed with an image that can be uploaded: one of the 2023 edition's. */
export const loadableSeed = (changes?: SeedFiles): string => {
  const root = tinySeed(changes);
  const photos = path.resolve('database/seed/2023/photos');
  const image = fs.readdirSync(photos).find((name) => name.endsWith('.jpg'));
  if (!image) throw new Error(`${photos} holds no image`);
  fs.copyFileSync(path.join(photos, image), path.join(root, 'photos', 'hall.jpg'));
  return root;
};
