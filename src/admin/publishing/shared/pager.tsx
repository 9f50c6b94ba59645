import { Button, Flex, Typography } from '@strapi/design-system';
import type { Paged } from '../desk-api/answers';
import { useWording } from './use-wording';

interface Props {
  readonly pagination: Paged<unknown>['meta']['pagination'];
  readonly onChange: (page: number) => void;
}

/** The way from page to page; nothing where there is but one. */
export const Pager = ({ pagination: { page, pageCount, total }, onChange }: Props) => {
  const { say } = useWording();
  if (pageCount <= 1) return null;
  return (
    <Flex tag="nav" gap={3} paddingTop={4} justifyContent="center" aria-label={say('page.label')}>
      <Button variant="tertiary" disabled={page <= 1} onClick={() => onChange(page - 1)}>
        {say('page.previous')}
      </Button>
      <Typography>{say('page.of', { page, pageCount, total })}</Typography>
      <Button variant="tertiary" disabled={page >= pageCount} onClick={() => onChange(page + 1)}>
        {say('page.next')}
      </Button>
    </Flex>
  );
};
