import { runCommand } from './run-command';
import { withStrapi } from './with-strapi';

void runCommand(process.argv.slice(2), withStrapi).then(({ code, stdout, stderr }) => {
  process.stdout.write(stdout);
  process.stderr.write(stderr);
  process.exitCode = code;
});
