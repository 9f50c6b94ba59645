import path from 'node:path';
import { testSettings } from '../support/settings';

/** The environment of the servers under measurement: production, the seed loaded, errors logged alone. */
export const benchSettings = (folder: string, port: number): NodeJS.ProcessEnv => ({
  ...process.env,
  ...testSettings(folder, ''),
  NODE_ENV: 'production',
  DATABASE_CLIENT: 'sqlite',
  DAJUAN_SEED: 'true',
  PORT: String(port),
  PUBLIC_DIR: path.join(folder, 'public'),
});

/** What tests set otherwise, as a server has it that is installed: log level, sample, workers. */
export const AS_INSTALLED: NodeJS.ProcessEnv = {
  LOG_LEVEL: '',
  ACCESS_LOG_HIT_SAMPLE: '',
  EVENTS_WORKERS: 'true',
  METRICS_TOKEN: '',
};
