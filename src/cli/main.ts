import type { Command } from './command';
import { seed } from './seed';

const commands: Readonly<Record<string, Command>> = { seed };

const help = (): string => {
  const rows = Object.values(commands).map(
    ({ usage, summary }) => `  ${usage.padEnd(20)} ${summary}`,
  );
  return ['Usage: npm run --silent cli -- <command> [--json]', '', ...rows].join('\n');
};

/** Answers on stdout; a mistake is one line or more on stderr and the exit code 1. */
const main = async (args: readonly string[]): Promise<void> => {
  const words = args.filter((arg) => arg !== '--json');
  const [name, ...rest] = words;
  if (name === undefined || name === 'help' || name === '--help') {
    process.stdout.write(`${help()}\n`);
    return;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new Error(`There is no command ${name}.\n\n${help()}`);
  const option = rest.find((arg) => arg.startsWith('-'));
  if (option) throw new Error(`There is no option ${option}.\n\n${help()}`);
  const { text, json } = await command.run(rest);
  process.stdout.write(`${words.length < args.length ? JSON.stringify(json) : text}\n`);
};

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
