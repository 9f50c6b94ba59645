import english from '../translations/en/content.json';

/**
 * The uid of the content type that a layout shows, or undefined for a type that is not ours. A
 * layout carries only the display name.
 */
export const contentTypeUid = (displayName: string | undefined): string | undefined =>
  Object.entries(english).find(([, wording]) => wording.displayName === displayName)?.[0];
