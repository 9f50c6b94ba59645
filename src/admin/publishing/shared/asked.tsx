import type { ReactNode } from 'react';
import { Box, Button, EmptyStateLayout, Flex, Loader } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { EmptyDocuments, EmptyPermissions } from '@strapi/icons/symbols';
import { toldError } from './told-error';
import { useWording } from './use-wording';

interface Query<T> {
  readonly data?: T | undefined;
  readonly error?: unknown;
  readonly isFetching: boolean;
  readonly refetch: () => unknown;
}

interface Props<T> {
  readonly query: Query<T>;
  readonly children: (data: T) => ReactNode;
  /** What to say when there is nothing. */
  readonly empty?: string;
  readonly isEmpty?: (data: T) => boolean;
}

/** What was asked of the server: on its way, refused, failed, nothing, or here. */
export const Asked = <T,>({ query, children, empty, isEmpty }: Props<T>) => {
  const { say, error: word } = useWording();
  const { data, error, isFetching, refetch } = query;
  if (error !== undefined && !isFetching) {
    const isForbidden = toldError(error).kind === 'forbidden';
    const icon = isForbidden ? <EmptyPermissions width="16rem" /> : <WarningCircle width="4rem" />;
    return (
      <Box role="alert">
        <EmptyStateLayout
          icon={icon}
          content={word(error)}
          action={
            isForbidden ? undefined : (
              <Button variant="tertiary" onClick={() => void refetch()}>
                {say('again')}
              </Button>
            )
          }
        />
      </Box>
    );
  }
  if (data === undefined) {
    return (
      <Flex justifyContent="center" padding={8} aria-busy>
        <Loader>{say('loading')}</Loader>
      </Flex>
    );
  }
  if (empty !== undefined && isEmpty?.(data) === true) {
    return <EmptyStateLayout icon={<EmptyDocuments width="16rem" />} content={empty} />;
  }
  return <>{children(data)}</>;
};
