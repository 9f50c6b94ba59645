import type { Core, UID } from '@strapi/strapi';
import { partSystemKeys, type Parted } from '../../domain/system-keys/part-system-keys';

/** Parts what a caller sent of a content type's documents from the system's own keys in it. */
export const partData = (
  strapi: Core.Strapi,
  uid: string,
  data: Readonly<Record<string, unknown>>,
): Parted =>
  partSystemKeys(
    data,
    strapi.contentType(uid as UID.ContentType).attributes,
    (name) => strapi.components[name as UID.Component].attributes,
  );
