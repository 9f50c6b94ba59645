import type { ComponentType } from 'react';
import type { StrapiApp } from '@strapi/strapi/admin';

const wording = (name: string) => ({
  intlLabel: { id: `dajuan.custom-field.${name}.label`, defaultMessage: name },
  intlDescription: { id: `dajuan.custom-field.${name}.description`, defaultMessage: name },
});

/** Strapi gives an input more props than it declares. */
const input = async (load: Promise<{ default: unknown }>) => ({
  default: (await load).default as ComponentType,
});

/** The inputs of the fields that `src/custom-fields.ts` registers on the server. */
export const registerCustomFields = (app: StrapiApp): void => {
  app.customFields.register([
    {
      name: 'year',
      type: 'integer',
      ...wording('year'),
      components: { Input: () => input(import('./year-input')) },
    },
    {
      name: 'exact-number',
      type: 'decimal',
      ...wording('exact-number'),
      components: { Input: () => input(import('./exact-number-input')) },
    },
  ]);
};
