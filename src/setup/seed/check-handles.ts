import fs from 'node:fs';
import path from 'node:path';
import type { Seed } from './seed';
import type { SeedProblem } from './seed-error';

type Collect = (problem: SeedProblem) => void;

const namesOf = (documents: readonly { handle: string }[]): string[] =>
  documents.map(({ handle }) => handle);

/** Takes the handles one field gives; each must be known and stand there once. */
const checker =
  (collect: Collect) =>
  (file: string, field: string, handles: readonly string[], known: readonly string[]): void => {
    handles.forEach((handle, index) => {
      if (!known.includes(handle)) collect({ file, field, message: `nothing is called ${handle}` });
      else if (handles.indexOf(handle) < index) {
        collect({ file, field, message: `${handle} stands here twice` });
      }
    });
  };

const listed = (handle: string | undefined): string[] => (handle === undefined ? [] : [handle]);

const checkEdition = ({ edition, letter, sections, photos }: Seed, collect: Collect): void => {
  const check = checker(collect);
  const file = 'edition.zh-Hans.md';
  check(file, 'letter', [edition.shared.letter], [letter.handle]);
  check(file, 'sections', edition.shared.sections, namesOf(sections));
  check(file, 'coverPhoto', listed(edition.shared.coverPhoto), namesOf(photos));
};

const checkSections = ({ edition, sections, metrics, photos }: Seed, collect: Collect): void => {
  const check = checker(collect);
  const sectionOf = new Map<string, string>();
  for (const { handle, shared } of sections) {
    const file = `sections/${handle}.zh-Hans.md`;
    if (!edition.shared.sections.includes(handle)) {
      collect({ file, field: 'file', message: 'the edition does not list this section' });
    }
    check(file, 'metrics', shared.metrics, namesOf(metrics));
    check(file, 'photos', shared.photos, namesOf(photos));
    for (const photo of shared.photos) {
      const other = sectionOf.get(photo) ?? handle;
      sectionOf.set(photo, handle);
      if (other !== handle) {
        collect({ file, field: 'photos', message: `${photo} stands in ${other} already` });
      }
    }
  }
};

/** A metric that is, over any number of steps, part of itself cannot be created in any order. */
const isPartOfItself = (key: string, wholeOf: ReadonlyMap<string, string | undefined>): boolean => {
  const seen = new Set<string>();
  let whole = wholeOf.get(key);
  while (whole !== undefined && whole !== key && !seen.has(whole)) {
    seen.add(whole);
    whole = wholeOf.get(whole);
  }
  return whole === key;
};

const checkMetrics = ({ metrics, units }: Seed, collect: Collect): void => {
  const check = checker(collect);
  const wholeOf = new Map(metrics.map(({ handle, shared }) => [handle, shared.partOf]));
  for (const { handle, shared } of metrics) {
    const file = `metrics/${handle}.zh-Hans.yaml`;
    check(file, 'unit', listed(shared.unit), namesOf(units));
    check(file, 'partOf', listed(shared.partOf), namesOf(metrics));
    if (isPartOfItself(handle, wholeOf)) {
      collect({ file, field: 'partOf', message: 'the metric is part of itself' });
    }
  }
};

const checkQuantities = ({ quantities, ...seed }: Seed, collect: Collect): void => {
  const check = checker(collect);
  const photos = namesOf(seed.photos).map((handle) => `photo:${handle}`);
  const places = [seed.letter.handle, ...namesOf(seed.sections), ...photos];
  quantities.forEach(({ metric, place }, index) => {
    const line = `line ${index + 2}`;
    check('quantities.csv', `${line}, metric`, [metric], namesOf(seed.metrics));
    check('quantities.csv', `${line}, place`, [place], places);
  });
};

/** Reports every handle that names nothing, is given twice, or claims what another one has. */
export const checkHandles = (seed: Seed, collect: Collect): void => {
  checkEdition(seed, collect);
  checkSections(seed, collect);
  checkMetrics(seed, collect);
  checkQuantities(seed, collect);
  for (const [handle, image] of seed.images) {
    if (fs.existsSync(image)) continue;
    const file = `photos/${handle}.zh-Hans.yaml`;
    collect({ file, field: 'image', message: `photos/${path.basename(image)} is not there` });
  }
};
