import { create } from './create';

void create().start();
