import type * as CommandModule from '../../src/cli/run-command';
import type { TestApp } from './app';
import { compiled } from './compiled';

const PERSON = 'audit.person';

/**
 * Runs a command line in the server under test, as `main.ts` does in a process of its own: what takes
 * a boot of seconds there is done at once here.
 */
export const runCommandIn =
  ({ strapi }: TestApp) =>
  (...args: string[]): Promise<CommandModule.Ended> => {
    const { runCommand } = compiled('cli/run-command') as typeof CommandModule;
    return runCommand(args, async (work) => {
      strapi.config.set(PERSON, 'cli');
      return work(strapi).finally(() => strapi.config.set(PERSON, null));
    });
  };
