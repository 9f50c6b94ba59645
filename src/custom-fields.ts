import type { Core } from '@strapi/strapi';

/** Fields whose input shows digits as typed: a year is 2023, never 2,023, and a value is never rounded. */
export const registerCustomFields = (strapi: Core.Strapi): void => {
  strapi.customFields.register([
    { name: 'year', type: 'integer', inputSize: { default: 4, isResizable: true } },
    { name: 'exact-number', type: 'decimal', inputSize: { default: 4, isResizable: true } },
  ]);
};
