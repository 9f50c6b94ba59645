import { parseArgs } from 'node:util';
import { audit } from './audit';
import { bind } from './bind';
import { check } from './check';
import type { Command } from './command';
import { compare } from './compare';
import { correct } from './correct';
import { events } from './events';
import { figures } from './figures';
import { newYear } from './new-year';
import { preview } from './preview';
import { publish } from './publish';
import { schedule } from './schedule';
import { seed } from './seed';
import { snapshot } from './snapshot';
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
};

const help = (): string => {
  const all = Object.values(commands);
  const width = Math.max(...all.map(({ usage }) => usage.length));
  const rows = all.map(({ usage, summary }) => `  ${usage.padEnd(width)}  ${summary}`);
  return ['Usage: npm run --silent cli -- <command> [--json]', '', ...rows].join('\n');
};

/** Answers on stdout; a mistake is one line or more on stderr and the exit code 1. */
const main = async (args: readonly string[]): Promise<void> => {
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help') {
    process.stdout.write(`${help()}\n`);
    return;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new Error(`There is no command ${name}.\n\n${help()}`);
  const { values, positionals } = parseArgs({
    args: rest,
    allowPositionals: true,
    options: { json: { type: 'boolean' }, ...command.options },
  });
  const { text, json, failed = false } = await command.run(positionals, values);
  process.stdout.write(`${values.json === true ? JSON.stringify(json) : text}\n`);
  if (failed) process.exitCode = 1;
};

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
