import type { DocumentWriter } from './document-writer';
import type { ImageUploads } from './image-uploads';
import { type References, references } from './references';
import type { Seed } from './seed';

const writeUnits = async (seed: Seed, writer: DocumentWriter): Promise<References> => {
  const units = references();
  for (const { handle, source, translation } of seed.units) {
    const measureWords = source.measureWords?.map((word) => ({ word }));
    const data = { code: handle, ...source, measureWords };
    units.add(handle, await writer.create('api::unit.unit', data, translation));
  }
  return units;
};

const writeGlossary = async (seed: Seed, writer: DocumentWriter): Promise<void> => {
  for (const { shared, source, translation } of seed.glossary) {
    const data = { ...shared, ...source };
    await writer.create('api::glossary-term.glossary-term', data, translation);
  }
};

const writePhotos = async (
  seed: Seed,
  writer: DocumentWriter,
  uploads: ImageUploads,
): Promise<References> => {
  const photos = references();
  for (const { handle, shared, source, translation } of seed.photos) {
    const { caption, alternativeText } = source;
    const path = seed.images.get(handle);
    if (path === undefined) throw new Error(`photo ${handle} has no image`);
    // The media library resolves no references: a caption that has one stays with its photo.
    const words = { caption: caption.includes('{{') ? alternativeText : caption, alternativeText };
    const image = await uploads.upload(path, words);
    const data = { ...shared, ...source, image };
    photos.add(handle, await writer.create('api::photo.photo', data, translation));
  }
  return photos;
};

/** Wholes before their parts, else in the given order. */
const wholesFirst = (metrics: Seed['metrics']): Seed['metrics'] => {
  const depth = (key: string | undefined): number => {
    const metric = metrics.find(({ handle }) => handle === key);
    return metric ? 1 + depth(metric.shared.partOf) : 0;
  };
  return [...metrics].sort((a, b) => depth(a.handle) - depth(b.handle));
};

const writeMetrics = async (
  seed: Seed,
  writer: DocumentWriter,
  units: References,
): Promise<References> => {
  const metrics = references();
  for (const { handle, shared, source, translation } of wholesFirst(seed.metrics)) {
    const relations = { unit: units.one(shared.unit), partOf: metrics.one(shared.partOf) };
    const data = { key: handle, ...shared, ...source, ...relations };
    metrics.add(handle, await writer.create('api::metric.metric', data, translation));
  }
  return metrics;
};

/**
 * Creates a seed's documents in order of dependency: metrics before all prose, which can be
 * published only after the metrics it refers to. Each relation is written from the side that
 * orders it: a section orders its metrics and photos, the edition its sections and metrics.
 */
export const writeDocuments = async (
  seed: Seed,
  writer: DocumentWriter,
  uploads: ImageUploads,
): Promise<void> => {
  const units = await writeUnits(seed, writer);
  await writeGlossary(seed, writer);
  const metrics = await writeMetrics(seed, writer, units);
  const photos = await writePhotos(seed, writer, uploads);
  const sections = references();
  for (const { handle, shared, source, translation } of seed.sections) {
    const relations = { metrics: metrics.all(shared.metrics), photos: photos.all(shared.photos) };
    const data = { slug: handle, ...source, ...relations };
    sections.add(
      handle,
      await writer.create('api::report-section.report-section', data, translation),
    );
  }
  const { letter, edition } = seed;
  const letterData = { ...letter.shared, ...letter.source };
  const relations = {
    letter: await writer.create('api::letter.letter', letterData, letter.translation),
    sections: sections.all(edition.shared.sections),
    metrics: metrics.all(seed.metrics.map(({ handle }) => handle)),
    coverPhoto: photos.one(edition.shared.coverPhoto),
  };
  const editionData = { ...edition.shared, ...edition.source, ...relations };
  await writer.create('api::edition.edition', editionData, edition.translation);
};
