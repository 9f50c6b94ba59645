import { useForm, useQueryParams } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';
import { SOURCE_LOCALE } from '../source-locale';
import { useGetSharedRelationsQuery, type RelatedDocument } from './relations-api';

export interface SharedRelation {
  documentId: string;
  /** Its title in the language being edited or, as long as there is none, in the source's. */
  title: string;
  translated: boolean;
}

export interface SharedRelations {
  isLoading: boolean;
  isError: boolean;
  locale: string;
  total: number;
  items: SharedRelation[];
}

interface ContentQuery {
  status?: string;
  plugins?: { i18n?: { locale?: string } };
}

const titleOf = (document: RelatedDocument, mainField: string): string => {
  const title = document[mainField];
  return typeof title === 'string' && title !== '' ? title : document.documentId;
};

/**
 * What a shared relation holds: always the source locale's documents in its order, so that it can
 * be shown even before the translation exists; titles in the language being edited where there
 * are any.
 * @param model uid of the content type that owns the field
 */
export const useSharedRelations = (
  model: string,
  field: string,
  mainField: string,
): SharedRelations => {
  const { id } = useParams();
  const [{ query }] = useQueryParams<ContentQuery>();
  const saved = useForm(
    'SharedRelation',
    ({ values }) => (values as { documentId?: string }).documentId,
  );
  const documentId = saved ?? id ?? '';
  const locale = query.plugins?.i18n?.locale ?? SOURCE_LOCALE;
  const request = { model, documentId, field, status: query.status ?? 'draft' };
  const options = { refetchOnMountOrArgChange: true };
  const source = useGetSharedRelationsQuery(
    { ...request, locale: SOURCE_LOCALE },
    { ...options, skip: documentId === '' },
  );
  const translation = useGetSharedRelationsQuery(
    { ...request, locale },
    { ...options, skip: saved === undefined },
  );
  const translated = new Map(
    translation.data?.items
      .filter((document) => document.locale === locale)
      .map((document) => [document.documentId, document]),
  );
  return {
    isLoading: source.isLoading || translation.isLoading,
    isError: source.isError,
    locale,
    total: source.data?.total ?? 0,
    items: (source.data?.items ?? []).map((document) => ({
      documentId: document.documentId,
      title: titleOf(translated.get(document.documentId) ?? document, mainField),
      translated: translated.has(document.documentId),
    })),
  };
};
