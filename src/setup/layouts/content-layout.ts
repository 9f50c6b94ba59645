import type { UID } from '@strapi/strapi';

/** A field and its width, of twelve. */
export type Cell = readonly [field: string, width: 4 | 6 | 8 | 12];

/** How one content type is listed and edited in the admin panel. */
export interface ContentLayout {
  uid: UID.ContentType;
  /** The field that names a document. */
  title: string;
  sort: { by: string; order: 'ASC' | 'DESC' };
  pageSize: 50 | 100;
  /** Columns of the list. */
  list: readonly string[];
  /** Rows of the edit view: language first, then structure and facts. */
  edit: readonly (readonly Cell[])[];
  /** The field by which each relation shows its documents. */
  relations: Readonly<Record<string, string>>;
}
