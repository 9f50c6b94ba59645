import { useForm, useQueryParams } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';
import { SOURCE_LOCALE } from '../source-locale';
import {
  useGetSharedRelationsQuery,
  useGetTitlesQuery,
  type RelatedDocument,
} from './relations-api';

export interface SharedRelation {
  documentId: string;
  /** Its title in the language being edited or, as long as there is none, in the source's. */
  title: string;
  untranslated: boolean;
}

export interface SharedRelations {
  isLoading: boolean;
  isError: boolean;
  locale: string;
  items: SharedRelation[];
}

interface ContentQuery {
  status?: string;
  plugins?: { i18n?: { locale?: string } };
}

interface SharedField {
  /** uid of the content type that owns the field */
  owner: string;
  name: string;
  /** uid of the content type it refers to, and the field that names its documents */
  target: string;
  mainField: string;
}

const sourceTitle = (document: RelatedDocument, mainField: string): string => {
  const title = document[mainField];
  return (typeof title === 'string' && title !== '') || typeof title === 'number'
    ? String(title)
    : document.documentId;
};

/**
 * What a shared relation holds: always the source locale's documents in its order, so that it can
 * be shown even before the translation exists; with their titles in the language being edited.
 */
export const useSharedRelations = (field: SharedField): SharedRelations => {
  const { owner, name, target, mainField } = field;
  const { id } = useParams();
  const [{ query }] = useQueryParams<ContentQuery>();
  const saved = useForm(
    'SharedRelation',
    ({ values }) => (values as { documentId?: string }).documentId,
  );
  const documentId = saved ?? id ?? '';
  const locale = query.plugins?.i18n?.locale ?? SOURCE_LOCALE;
  const status = query.status ?? 'draft';
  const source = useGetSharedRelationsQuery(
    { model: owner, documentId, field: name, status, locale: SOURCE_LOCALE },
    { refetchOnMountOrArgChange: true, skip: documentId === '' },
  );
  const documents = source.data ?? [];
  const documentIds = documents.map((document) => document.documentId);
  const titles = useGetTitlesQuery(
    { target, documentIds, locale, mainField },
    { refetchOnMountOrArgChange: true, skip: documentIds.length === 0 },
  );
  return {
    isLoading: source.isLoading || titles.isLoading,
    isError: source.isError,
    locale,
    items: documents.map((document) => ({
      documentId: document.documentId,
      title: titles.data?.[document.documentId] || sourceTitle(document, mainField),
      untranslated: titles.data !== undefined && !(document.documentId in titles.data),
    })),
  };
};
