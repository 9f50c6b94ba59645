import fs from 'node:fs';
import path from 'node:path';
import { distFolder } from '../../support/dist';

const METRIC = 'src/api/metric/content-types/metric/schema.json';

/** The content type that the next version has more than this one. */
export const NEW_TYPE = {
  kind: 'collectionType',
  collectionName: 'leaflets',
  info: { singularName: 'leaflet', pluralName: 'leaflets', displayName: 'Leaflet' },
  options: { draftAndPublish: true },
  attributes: { title: { type: 'string' } },
};

/** The column of metrics that it has more. */
export const NEW_COLUMN = 'shelf_mark';

interface Schema {
  attributes: Record<string, object>;
}

/**
 * Makes a next version of the compiled server: one with a column of metrics and a content type more.
 * @param folder empty, inside the project, so that the copy finds the project's packages
 */
export const nextVersion = (folder: string): void => {
  for (const part of ['config', 'src']) {
    fs.cpSync(path.join(distFolder(), part), path.join(folder, part), { recursive: true });
  }
  const file = path.join(folder, METRIC);
  const schema = JSON.parse(fs.readFileSync(file, 'utf8')) as Schema;
  schema.attributes.shelfMark = { type: 'string', private: true, searchable: false };
  fs.writeFileSync(file, JSON.stringify(schema));
  const added = path.join(folder, 'src/api/leaflet/content-types/leaflet');
  fs.mkdirSync(added, { recursive: true });
  fs.writeFileSync(path.join(added, 'schema.json'), JSON.stringify(NEW_TYPE));
};
