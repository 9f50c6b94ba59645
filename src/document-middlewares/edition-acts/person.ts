import type { Core } from '@strapi/strapi';

interface RequestState {
  auth?: { strategy?: { name?: string }; credentials?: { name?: string } | null };
  user?: { firstname?: string | null; lastname?: string | null; username?: string | null };
}

/** Who is writing, as people know them: an administrator's name, or an API token's; else null. */
export const personOf = (strapi: Core.Strapi): string | null => {
  const state = strapi.requestContext.get()?.state as RequestState | undefined;
  const { firstname, lastname, username } = state?.user ?? {};
  const name = [firstname, lastname].filter(Boolean).join(' ') || username;
  return name || state?.auth?.credentials?.name || null;
};
