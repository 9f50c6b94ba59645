import { runCommand } from './run-command';
import { withStrapi } from './with-strapi';

/** Answers on stdout; a mistake is one line or more on stderr and the exit code 1. */
const main = async (): Promise<void> => {
  const { text, failed } = await runCommand(process.argv.slice(2), withStrapi);
  process.stdout.write(`${text}\n`);
  if (failed) process.exitCode = 1;
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
