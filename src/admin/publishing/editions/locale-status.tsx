import { Box, Status, Typography } from '@strapi/design-system';
import type { EditionLocale } from '../desk-api/answers';
import { useWording } from '../shared/use-wording';
import { localeState } from './locale-state';

/** How an edition stands in a language: a word, and which snapshot is meant. */
export const LocaleStatus = ({ locale }: { readonly locale: EditionLocale }) => {
  const { say, moment } = useWording();
  const { id, tone, number, issuedAt } = localeState(locale);
  return (
    <Box>
      <Status variant={tone} size="S" width="fit-content">
        <Typography tag="span" variant="omega" fontWeight="bold">
          {say(`state.${id}`)}
        </Typography>
      </Status>
      {number !== undefined && issuedAt !== undefined && (
        <Typography tag="p" variant="pi" textColor="neutral600" style={{ whiteSpace: 'normal' }}>
          {say('state.snapshot', { number, moment: moment(issuedAt) })}
        </Typography>
      )}
    </Box>
  );
};
