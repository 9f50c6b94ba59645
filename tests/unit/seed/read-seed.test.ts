import fs from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { readSeed } from '../../../src/setup/seed/read-seed';
import { SeedError, type SeedProblem } from '../../../src/setup/seed/seed-error';
import { tinyFile, tinySeed, type SeedFiles } from '../../support/seed-folder';

const made: string[] = [];

const folder = (changes?: SeedFiles): string => {
  const root = tinySeed(changes);
  made.push(root);
  return root;
};

const problemsOf = (changes: SeedFiles): readonly SeedProblem[] => {
  try {
    readSeed(folder(changes));
  } catch (error) {
    if (error instanceof SeedError) return error.problems;
    throw error;
  }
  return [];
};

afterEach(() => {
  for (const root of made.splice(0)) fs.rmSync(root, { recursive: true });
});

describe('a seed folder without mistakes', () => {
  it('reads shared fields, Chinese words and English words apart', () => {
    const { edition, units } = readSeed(folder());
    expect(edition.shared.year).toBe(2019);
    expect(edition.source).toMatchObject({ title: '答卷', lede: '导语。' });
    expect(edition.translation).toMatchObject({ title: 'Report', lede: 'Lede.' });
    expect(units[0]).toEqual({
      handle: 'persons',
      shared: {},
      source: { name: '人', measureWords: ['名'] },
      translation: { name: 'people', pluralForms: { one: 'person' } },
    });
  });

  it('orders sections as the edition does and metrics as quantities.csv does, not by name', () => {
    const { sections, metrics } = readSeed(folder());
    expect(sections.map(({ handle }) => handle)).toEqual(['second', 'first']);
    expect(metrics.map(({ handle }) => handle)).toEqual(['new-members', 'members']);
  });

  it('keeps a date as text and a number as a number', () => {
    const [metric] = readSeed(folder()).metrics;
    expect(metric?.shared).toMatchObject({ value: 15.3, asOf: '2023-12-31', highlight: true });
  });

  it('reads files with Windows line ends and a byte order mark alike', () => {
    const windows = '\uFEFF---\r\ntitle: One\r\n---\r\n\r\nFirst.\r\n\r\nSecond.\r\n';
    const [, first] = readSeed(folder({ 'sections/first.en.md': windows })).sections;
    expect(first?.translation).toMatchObject({ title: 'One', body: 'First.\n\nSecond.' });
  });
});

const metricFile = 'metrics/members.zh-Hans.yaml';
const editionFile = 'edition.zh-Hans.md';
const firstFile = 'sections/first.zh-Hans.md';

// A table: one mistake a line.
// prettier-ignore
const mistakes: [string, SeedFiles, SeedProblem['file'], SeedProblem['field'], RegExp][] = [
  ['an unknown field', tinyFile(metricFile, 'label:', 'colour: red\nlabel:'), metricFile, 'colour', /unknown field; known here: value, /],
  ['a shared field in a translation', { 'metrics/members.en.yaml': 'label: Members\nvalue: 3\n' }, 'metrics/members.en.yaml', 'value', /unknown field/],
  ['a missing field', tinyFile(metricFile, 'label: 会员\n', ''), metricFile, 'label', /expected text; it is missing/],
  ['an empty field', tinyFile(metricFile, 'label: 会员', 'label:'), metricFile, 'label', /expected text; found null/],
  ['a number in quotes', tinyFile(metricFile, 'value: 15.3', 'value: "15.3"'), metricFile, 'value', /expected a number; found "15\.3"/],
  ['a year that is not whole', tinyFile(editionFile, 'year: 2019', 'year: 2019.5'), editionFile, 'year', /whole number/],
  ['a word outside its list', tinyFile(metricFile, 'qualifier: over', 'qualifier: above'), metricFile, 'qualifier', /one of exact, over, nearly, about; found "above"/],
  ['a word for a flag', tinyFile(metricFile, 'highlight: true', 'highlight: "yes"'), metricFile, 'highlight', /true or false/],
  ['a day that is none', tinyFile(metricFile, '2023-12-31', '2023-02-30'), metricFile, 'asOf', /a day/],
  ['a month that is none', tinyFile('letter.zh-Hans.md', '2019-12', '2019-13'), 'letter.zh-Hans.md', 'signedOn', /a month or a day/],
  ['a text for a list', tinyFile(firstFile, '[members]', 'members'), firstFile, 'metrics', /a list of texts/],
  ['an unknown plural category', tinyFile('units/persons.en.yaml', 'one:', 'single:'), 'units/persons.en.yaml', 'pluralForms', /zero, one, two/],
  ['a missing translation', { 'units/persons.en.yaml': null }, 'units/persons.en.yaml', 'file', /missing/],
  ['a missing source', { 'sections/first.zh-Hans.md': null }, firstFile, 'file', /missing/],
  ['a missing table of quantities', { 'quantities.csv': null }, 'quantities.csv', 'file', /missing/],
  ['a file that belongs nowhere', { 'units/persons.fr.yaml': 'name: gens\n' }, 'units/persons.fr.yaml', 'file', /<handle>\.<locale>\.yaml/],
  ['a text without front matter', { 'sections/first.en.md': 'One\n' }, 'sections/first.en.md', 'file', /front matter/],
  ['a section without text', tinyFile('sections/first.en.md', 'Text.', ''), 'sections/first.en.md', 'body', /missing/],
  ['the text given as a field too', tinyFile('sections/first.en.md', 'title: One', 'title: One\nbody: Text'), 'sections/first.en.md', 'file', /below the front matter/],
  ['YAML that is none', { 'units/persons.en.yaml': 'name: "people\n' }, 'units/persons.en.yaml', 'file', /quote/],
  ['a field given twice', { 'units/persons.en.yaml': 'name: people\nname: persons\n' }, 'units/persons.en.yaml', 'file', /unique/],
  ['a list for fields', { 'units/persons.en.yaml': '- people\n' }, 'units/persons.en.yaml', 'file', /expected fields/],
  ['an unknown unit', tinyFile(metricFile, 'unit: persons', 'unit: heads'), metricFile, 'unit', /nothing is called heads/],
  ['an unknown whole', tinyFile('metrics/new-members.zh-Hans.yaml', 'partOf: members', 'partOf: all'), 'metrics/new-members.zh-Hans.yaml', 'partOf', /nothing is called all/],
  ['a metric that is part of itself', tinyFile(metricFile, 'label:', 'partOf: members\nlabel:'), metricFile, 'partOf', /part of itself/],
  ['an unknown metric', tinyFile(firstFile, '[members]', '[guests]'), firstFile, 'metrics', /nothing is called guests/],
  ['a metric named twice', tinyFile(firstFile, '[members]', '[members, members]'), firstFile, 'metrics', /members stands here twice/],
  ['an unknown photo', tinyFile(firstFile, 'photos: []', 'photos: [yard]'), firstFile, 'photos', /nothing is called yard/],
  ['a photo in two sections', tinyFile(firstFile, 'photos: []', 'photos: [hall]'), firstFile, 'photos', /hall stands in second already/],
  ['an unknown section', tinyFile(editionFile, '[second, first]', '[second, first, third]'), editionFile, 'sections', /nothing is called third/],
  ['a section the edition leaves out', tinyFile(editionFile, '[second, first]', '[second]'), firstFile, 'file', /does not list/],
  ['an unknown letter', tinyFile(editionFile, 'letter: letter', 'letter: card'), editionFile, 'letter', /nothing is called card/],
  ['an unknown cover photo', tinyFile(editionFile, 'coverPhoto: hall', 'coverPhoto: yard'), editionFile, 'coverPhoto', /nothing is called yard/],
  ['an image that is not there', { 'photos/hall.jpg': null }, 'photos/hall.zh-Hans.yaml', 'image', /photos\/hall\.jpg is not there/],
  ['another header of the table', tinyFile('quantities.csv', 'number,', 'no,'), 'quantities.csv', 'line 1, header', /expected number,place/],
  ['a row with a column too few', tinyFile('quantities.csv', ',quantity,new-members', ',new-members'), 'quantities.csv', 'line 2, columns', /expected 5, found 4/],
  ['a number that is none', tinyFile('quantities.csv', '\n1,', '\nI,'), 'quantities.csv', 'line 2, number', /expected digits/],
  ['an unknown metric in the table', tinyFile('quantities.csv', 'new-members', 'guests'), 'quantities.csv', 'line 2, metric', /nothing is called guests/],
  ['an unknown place in the table', tinyFile('quantities.csv', 'photo:hall', 'photo:yard'), 'quantities.csv', 'line 3, place', /nothing is called photo:yard/],
];

describe('a seed folder with a mistake', () => {
  it.each(mistakes)(
    'names the file and the field of %s',
    (_name, changes, file, field, message) => {
      expect(problemsOf(changes)).toEqual([
        { file, field, message: expect.stringMatching(message) },
      ]);
    },
  );

  it('names both metrics of a loop', () => {
    const changes = tinyFile(metricFile, 'label:', 'partOf: new-members\nlabel:');
    expect(problemsOf(changes).map(({ file, field }) => [file, field])).toEqual([
      ['metrics/new-members.zh-Hans.yaml', 'partOf'],
      [metricFile, 'partOf'],
    ]);
  });

  it('names both files of a document that is not there', () => {
    const changes = { 'letter.zh-Hans.md': null, 'letter.en.md': null };
    expect(problemsOf(changes).map(({ file, field }) => [file, field])).toEqual([
      ['letter.zh-Hans.md', 'file'],
      ['letter.en.md', 'file'],
    ]);
  });

  it('lists every mistake at once, each on a line of the message', () => {
    const changes = {
      ...tinyFile(metricFile, 'value: 15.3', 'value: many'),
      ...tinyFile(editionFile, 'title: 答卷\n', ''),
    };
    expect(() => readSeed(folder(changes))).toThrow(
      `edition.zh-Hans.md: title: expected text; it is missing\n  ${metricFile}: value: expected a number; found "many"`,
    );
  });

  it('says so of a folder that is not there', () => {
    expect(() => readSeed('/nowhere')).toThrow('edition.zh-Hans.md: file: it is missing');
  });
});
