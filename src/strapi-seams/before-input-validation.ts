import type { Core, Struct } from '@strapi/strapi';

type Validate = (data: unknown, contentType: Struct.Schema, ...rest: unknown[]) => Promise<unknown>;

/**
 * Looks at what REST is sent before Strapi does, whose refusals name a key but not where it belongs.
 * It leans on `strapi.contentAPI.validate.input`, which the controllers of every content type call.
 * @throws at start, if an upgrade has moved it
 */
export const beforeInputValidation = (
  { contentAPI }: Core.Strapi,
  look: (data: unknown, contentType: Struct.Schema) => void,
): void => {
  const validate = contentAPI.validate as unknown as { input?: Validate };
  const validateInput = validate.input;
  if (typeof validateInput !== 'function') {
    throw new Error(
      'Strapi no longer has contentAPI.validate.input (strapi-seams/before-input-validation)',
    );
  }
  validate.input = async (data, contentType, ...rest) => {
    look(data, contentType);
    return validateInput(data, contentType, ...rest);
  };
};
