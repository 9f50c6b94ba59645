// @ts-check
import { runCommand } from './start/run-command.mjs';

// npm start: from a fresh clone to a server that answers.
runCommand(() => import('./start/command-start.mjs'));
