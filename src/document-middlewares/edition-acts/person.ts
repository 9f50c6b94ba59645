import type { Core } from '@strapi/strapi';
import { whoActs } from '../../audit/who-acts';

/**
 * Who is writing, as people know them: an administrator's name, or an API token's; `cli` for the
 * command line; else null.
 */
export const personOf = (strapi: Core.Strapi): string | null => whoActs(strapi).person;
