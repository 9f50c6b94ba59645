import path from 'node:path';
import type { Core } from '@strapi/strapi';

/** The compiled file lies in dist/config. */
const PROJECT_ROOT = path.resolve(__dirname, '..', '..');

/** What is taken as a picture, and where what the public does not get of it lies. */
export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  /** The largest picture, in millions of pixels of all its frames. */
  maxMegapixels: Number(env('UPLOAD_MAX_MEGAPIXELS') || 50),
  /** The untouched originals: outside the public folder, and never served. */
  originals: path.resolve(PROJECT_ROOT, env('ORIGINALS_DIR') || '.data/originals'),
});
