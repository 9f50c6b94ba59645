import { parseArgs } from 'node:util';
import { audit } from './audit';
import { backup } from './backup';
import { bind } from './bind';
import { check } from './check';
import type { Command, WithStrapi } from './command';
import { compare } from './compare';
import { correct } from './correct';
import { events } from './events';
import { figures } from './figures';
import { newYear } from './new-year';
import { preview } from './preview';
import { publish } from './publish';
import { restore } from './restore';
import { schedule } from './schedule';
import { seed } from './seed';
import { snapshot } from './snapshot';
import { unlock } from './unlock';
import { verify } from './verify';
import { withdraw } from './withdraw';
import { signOff } from './sign-off';
import { webhook } from './webhook';

const commands: Readonly<Record<string, Command>> = {
  seed,
  check,
  publish,
  snapshot,
  withdraw,
  correct,
  preview,
  'new-year': newYear,
  'sign-off': signOff,
  audit,
  schedule,
  events,
  webhook,
  figures,
  compare,
  bind,
  backup,
  restore,
  unlock,
  verify,
};

const help = (): string => {
  const all = Object.values(commands);
  const width = Math.max(...all.map(({ usage }) => usage.length));
  const rows = all.map(({ usage, summary }) => `  ${usage.padEnd(width)}  ${summary}`);
  return ['Usage: npm run --silent cli -- <command> [--json]', '', ...rows].join('\n');
};

/** How a command line ended: what it prints, and its exit code. */
export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const answer = async (args: readonly string[], withStrapi: WithStrapi): Promise<Ended> => {
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help') {
    return { code: 0, stdout: `${help()}\n`, stderr: '' };
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new Error(`There is no command ${name}.\n\n${help()}`);
  const { values, positionals } = parseArgs({
    args: rest,
    allowPositionals: true,
    options: { json: { type: 'boolean' }, ...command.options },
  });
  const { text, json, failed = false } = await command.run(positionals, values, withStrapi);
  const told = values.json === true ? JSON.stringify(json) : text;
  return { code: failed ? 1 : 0, stdout: `${told}\n`, stderr: '' };
};

/**
 * Runs a command line. It answers on stdout; a mistake is one line or more on stderr and the exit
 * code 1. Never rejects.
 * @param args the command's name and what follows it
 */
export const runCommand = (args: readonly string[], withStrapi: WithStrapi): Promise<Ended> =>
  answer(args, withStrapi).catch((error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    return { code: 1, stdout: '', stderr: `${message}\n` };
  });
