import type * as CommandModule from '../../src/cli/run-command';
import type { TestApp } from './app';
import { compiled } from './compiled';
import type { Ended } from './run-cli';

const PERSON = 'audit.person';

/**
 * Runs a command line in the server under test, as `main.ts` does in a process of its own: what takes
 * a boot of seconds there is done at once here.
 */
export const runCommandIn =
  ({ strapi }: TestApp) =>
  async (...args: string[]): Promise<Ended> => {
    const { runCommand } = compiled('cli/run-command') as typeof CommandModule;
    try {
      const { text, failed } = await runCommand(args, async (work) => {
        strapi.config.set(PERSON, 'cli');
        return work(strapi).finally(() => strapi.config.set(PERSON, null));
      });
      return { code: failed ? 1 : 0, stdout: `${text}\n`, stderr: '' };
    } catch (error) {
      return { code: 1, stdout: '', stderr: `${(error as Error).message}\n` };
    }
  };
