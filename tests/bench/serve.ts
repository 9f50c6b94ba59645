import { boundMemory } from '../../src/cli/start/memory.mjs';
import { create } from './create';

boundMemory(process.env);
void create().start();
