import type { Core } from '@strapi/strapi';

/** How often someone may guess before they are made to wait: failed attempts in a window of time. */
export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  /** Minutes after which counting begins anew. */
  windowMinutes: env.int('SIGN_IN_WINDOW_MINUTES', 15),
  /** On one account by browsers that never logged in to it; and by each of those that did. */
  account: env.int('SIGN_IN_LIMIT_ACCOUNT', 10),
  /** From one address, or one IPv6 network of 64 bits. */
  address: env.int('SIGN_IN_LIMIT_ADDRESS', 50),
  /** From everywhere, on whichever account. */
  overall: env.int('SIGN_IN_LIMIT_OVERALL', 500),
});
