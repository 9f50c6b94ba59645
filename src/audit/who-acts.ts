import type { Core } from '@strapi/strapi';

interface RequestState {
  readonly auth?: { readonly credentials?: { id?: number | string; name?: string } | null };
  readonly user?: {
    readonly id?: number | string;
    readonly firstname?: string | null;
    readonly lastname?: string | null;
    readonly username?: string | null;
  };
}

/** Who is at work: by name, by id within its kind, and by which door. */
export interface Actor {
  readonly person: string | null;
  readonly personId: string | null;
  readonly via: 'panel' | 'token' | 'server';
}

/**
 * Who is at work: an administrator by name, an API token by its name; outside a request what the
 * process calls itself (`cli`), or nobody.
 */
export const whoActs = (strapi: Core.Strapi): Actor => {
  const state = strapi.requestContext.get()?.state as RequestState | undefined;
  const { id, firstname, lastname, username } = state?.user ?? {};
  const name = [firstname, lastname].filter(Boolean).join(' ') || username;
  if (name) return { person: name, personId: id === undefined ? null : String(id), via: 'panel' };
  const { id: token, name: tokenName } = state?.auth?.credentials ?? {};
  if (tokenName) {
    return {
      person: tokenName,
      personId: token === undefined ? null : String(token),
      via: 'token',
    };
  }
  const person: string | null = strapi.config.get('audit.person', null);
  return { person, personId: null, via: 'server' };
};
