import type { Core } from '@strapi/strapi';

/** DAJUAN_SEED=false starts an empty database without the 2023 edition. */
export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  enabled: env.bool('DAJUAN_SEED', true),
});
