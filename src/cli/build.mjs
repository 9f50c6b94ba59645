// @ts-check
import { runCommand } from './start/run-command.mjs';

// npm run build: what npm start would build, without starting it.
runCommand(() => import('./start/command-build.mjs'));
