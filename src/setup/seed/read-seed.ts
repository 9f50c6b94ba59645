import fs from 'node:fs';
import path from 'node:path';
import { checkHandles } from './check-handles';
import { kinds } from './kinds';
import { readDocument, readDocuments } from './read-documents';
import { readQuantities } from './read-quantities';
import type { Seed, SeedQuantity } from './seed';
import { SeedError, type SeedProblem } from './seed-error';

/** Documents in the order of a list of handles, those it does not name after them. */
const inOrder = <D extends { handle: string }>(
  documents: readonly D[],
  order: readonly string[],
): D[] => {
  const rank = ({ handle }: D): number => {
    const index = order.indexOf(handle);
    return index < 0 ? order.length : index;
  };
  return [...documents].sort((a, b) => rank(a) - rank(b));
};

const quantitiesOf = (root: string, collect: (problem: SeedProblem) => void): SeedQuantity[] => {
  const full = path.join(root, 'quantities.csv');
  if (fs.existsSync(full)) return readQuantities(fs.readFileSync(full, 'utf8'), collect);
  collect({ file: 'quantities.csv', field: 'file', message: 'it is missing' });
  return [];
};

/**
 * Reads a seed folder: one document a file and locale, and quantities.csv.
 * @param root the folder, for example database/seed/2023
 * @throws SeedError listing every mistake with its file and field
 */
export const readSeed = (root: string): Seed => {
  const problems: SeedProblem[] = [];
  const collect = (problem: SeedProblem): void => {
    problems.push(problem);
  };
  const edition = readDocument(root, 'edition', kinds.edition, collect);
  const letter = readDocument(root, 'letter', kinds.letter, collect);
  const sections = readDocuments(root, 'sections', kinds.section, collect);
  const metrics = readDocuments(root, 'metrics', kinds.metric, collect);
  const photos = readDocuments(root, 'photos', kinds.photo, collect, /\.(jpe?g|png|webp)$/);
  const units = readDocuments(root, 'units', kinds.unit, collect);
  const glossary = readDocuments(root, 'glossary', kinds.term, collect);
  const quantities = quantitiesOf(root, collect);
  // Handles are only worth following once every file holds what it should.
  if (!edition || !letter || problems.length > 0) throw new SeedError(problems);
  const seed: Seed = {
    edition,
    letter,
    sections: inOrder(sections, edition.shared.sections),
    metrics: inOrder(metrics, [...new Set(quantities.map(({ metric }) => metric))]),
    photos,
    units,
    glossary,
    quantities,
    images: new Map(
      photos.map(({ handle, shared }) => [handle, path.resolve(root, 'photos', shared.image)]),
    ),
  };
  checkHandles(seed, collect);
  if (problems.length > 0) throw new SeedError(problems);
  return seed;
};
