import type { ReactNode } from 'react';
import { Field, Flex, Link, Loader, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';
import { useSharedRelations, type SharedRelations } from './use-shared-relations';

interface SharedRelationInputProps {
  name: string;
  /** uid of the content type that owns the field */
  owner: string;
  label?: ReactNode;
  hint?: ReactNode;
  attribute: { target: string };
  mainField?: { name: string };
}

interface RelatedProps extends SharedRelations {
  target: string;
}

const Related = ({ isLoading, isError, items, locale, target }: RelatedProps) => {
  const { formatMessage } = useIntl();
  if (isLoading) return <Loader small />;
  const remark = (id: string) => (
    <Typography textColor="neutral600">{formatMessage({ id })}</Typography>
  );
  if (isError) return remark('dajuan.shared.failed');
  if (items.length === 0) return remark('dajuan.shared.empty');
  return (
    <>
      {items.map(({ documentId, title, untranslated }) => (
        <Flex key={documentId} tag="li" gap={2} alignItems="baseline">
          <Link
            tag={RouterLink}
            to={`/content-manager/collection-types/${target}/${documentId}?plugins[i18n][locale]=${locale}`}
          >
            {title}
          </Link>
          {untranslated && (
            <Typography variant="pi" textColor="warning600">
              {formatMessage({ id: 'dajuan.shared.untranslated' })}
            </Typography>
          )}
        </Flex>
      ))}
    </>
  );
};

/** A relation outside the source locale: what it holds, in order and read-only, to open and translate. */
export const SharedRelationInput = (props: SharedRelationInputProps) => {
  const { name, owner, label, hint, attribute, mainField } = props;
  const relations = useSharedRelations({
    owner,
    name,
    target: attribute.target,
    mainField: mainField?.name ?? 'documentId',
  });
  const count = relations.items.length > 1 ? ` (${relations.items.length})` : '';
  return (
    <Field.Root name={name} hint={hint}>
      <Field.Label>
        {label}
        {count}
      </Field.Label>
      <Flex
        tag="ul"
        direction="column"
        alignItems="stretch"
        gap={1}
        padding={3}
        background="neutral150"
        borderColor="neutral200"
        hasRadius
        maxHeight="32rem"
        overflow="auto"
      >
        <Related {...relations} target={attribute.target} />
      </Flex>
      <Field.Hint />
    </Field.Root>
  );
};
