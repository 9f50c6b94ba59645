/** What Strapi knows of a request once its route and credentials are settled. */
export interface RequestState {
  route?: { info?: { type?: string } };
  auth?: { strategy?: { name?: string } };
}

/**
 * Whether a request gets published documents only: whatever comes through the content API (REST or
 * GraphQL) without an API token. The admin panel, commands and API tokens read drafts too.
 */
export const readsPublishedOnly = ({ route, auth }: RequestState): boolean =>
  route?.info?.type === 'content-api' && auth?.strategy?.name !== 'content-api-token';
