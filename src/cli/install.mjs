// @ts-check
import { runCommand } from './start/run-command.mjs';

// Before npm test: the locked dependencies, if they are missing or changed.
runCommand(() => import('./start/command-install.mjs'));
