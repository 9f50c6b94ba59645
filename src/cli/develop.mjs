// @ts-check
import { runCommand } from './start/run-command.mjs';

// npm run develop: Strapi's development server, which follows the sources as they change.
runCommand(() => import('./start/command-develop.mjs'));
