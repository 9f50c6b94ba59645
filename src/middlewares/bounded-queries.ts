import type { Core } from '@strapi/strapi';
import { createReadCounter } from '../document-middlewares/refuse-large-read';

/**
 * Refuses reads over REST whose parameters are too wide, too deep or too many, before anybody is
 * authenticated, loaded or validated for them: Strapi takes milliseconds for each value, and reads
 * none of a list of more than a hundred.
 */
const boundedQueries: Core.MiddlewareFactory = (_config, { strapi }) => {
  const door = `${strapi.config.get('api.rest.prefix', '/api')}/`;
  return async (ctx, next) => {
    if (ctx.path.startsWith(door)) {
      const count = createReadCounter();
      for (const [parameter, value] of Object.entries(ctx.query)) count(parameter, value);
    }
    await next();
  };
};

export default boundedQueries;
