import { isDeepStrictEqual } from 'node:util';
import type { Core, Struct } from '@strapi/strapi';
import { applyLayout } from './apply-layout';
import type { ContentLayout } from './content-layout';
import { edition } from './edition';
import { glossaryTerm } from './glossary-term';
import { letter } from './letter';
import { metric } from './metric';
import { photo } from './photo';
import { reportSection } from './report-section';
import { unit } from './unit';
import { onlyFields, type ViewConfiguration } from './view-configuration';

export const layouts: readonly ContentLayout[] = [
  edition,
  letter,
  reportSection,
  metric,
  unit,
  photo,
  glossaryTerm,
];

interface ContentTypesService {
  findConfiguration(type: Struct.ContentTypeSchema): Promise<ViewConfiguration>;
  updateConfiguration(
    type: Struct.ContentTypeSchema,
    configuration: ViewConfiguration,
  ): Promise<ViewConfiguration>;
}

/** Whether the stored view still is what we last wrote, apart from fields come or gone since. */
const isUntouched = (current: ViewConfiguration, written: ViewConfiguration): boolean => {
  const fields = new Set(
    Object.keys(written.metadatas).filter((name) => name in current.metadatas),
  );
  return isDeepStrictEqual(onlyFields(current, fields), onlyFields(written, fields));
};

const plain = ({ settings, metadatas, layouts }: ViewConfiguration): ViewConfiguration =>
  JSON.parse(JSON.stringify({ settings, metadatas, layouts })) as ViewConfiguration;

/**
 * Writes our list and edit views into the content manager: all of them on a fresh database, later
 * only where a new version changes one. A view that an administrator has changed is left alone.
 */
export const setUpLayouts = async (strapi: Core.Strapi): Promise<void> => {
  const service: ContentTypesService = strapi.plugin('content-manager').service('content-types');
  const store = strapi.store({ type: 'core', name: 'dajuan_layouts' });
  for (const layout of layouts) {
    const type = strapi.contentType(layout.uid);
    const current = plain(await service.findConfiguration(type));
    const written = (await store.get({ key: layout.uid })) as ViewConfiguration | null;
    if (written && !isUntouched(current, written)) continue;
    const wanted = plain(applyLayout(current, layout));
    if (!isDeepStrictEqual(current, wanted)) await service.updateConfiguration(type, wanted);
    if (!isDeepStrictEqual(written, wanted)) await store.set({ key: layout.uid, value: wanted });
  }
};
