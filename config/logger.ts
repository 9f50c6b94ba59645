import { formats, winston } from '@strapi/logger';
import type { Core } from '@strapi/strapi';

/**
 * What Strapi tells of a start that went well: the dozen steps that bring any new database from
 * Strapi 4 to 5, that it has started (npm start says so with the addresses),
 * and what changed in its panel for those who know an older one.
 */
const START_NOISE = [
  '[internal migration]',
  '[discard-drafts]',
  'Strapi started successfully',
  'The Media Library has been redesigned',
];

const isNoise = ({ level, message }: { level: string; message: unknown }): boolean =>
  level === 'info' && START_NOISE.some((start) => String(message).startsWith(start));

const withoutNoise = winston.format((entry) => (isNoise(entry) ? false : entry));

/** LOG_LEVEL `http` (the default) has a line for each request; from `verbose` on nothing is hidden. */
export default ({ env }: Core.Config.Shared.ConfigParams) => {
  const level = env('LOG_LEVEL') || 'http';
  const pretty = formats.prettyPrint({
    timestamps: 'YYYY-MM-DD HH:mm:ss',
    colors: process.stdout.isTTY,
  });
  const everything = ['verbose', 'debug', 'silly'].includes(level);
  return { level, format: everything ? pretty : winston.format.combine(withoutNoise(), pretty) };
};
