import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import type { WaivedFinding } from '../../figures/figures-api';
import { documentPath } from '../shared/paths';
import { relabel } from '../shared/relabel';
import { useWording } from '../shared/use-wording';

const TONES = { error: 'danger700', warning: 'warning700' } as const;

/** One finding: how grave it is, in words, and the way to the field it is about. */
export const FindingItem = ({ finding }: { readonly finding: WaivedFinding }) => {
  const { say, field: labelOf } = useWording();
  const { document, field, severity, locale, waiver } = finding;
  const { contentType, documentId } = document;
  const label = labelOf(contentType, field);
  const { [field]: message } = relabel({ [field]: finding.message }, { [field]: label });
  return (
    <Box tag="li" paddingTop={2} paddingBottom={2}>
      <Flex gap={3} alignItems="baseline">
        <Box shrink={0} minWidth="5.2rem">
          <Typography
            variant="pi"
            fontWeight="bold"
            textColor={waiver ? 'neutral600' : TONES[severity]}
          >
            {say(waiver ? 'readiness.waived-one' : `readiness.${severity}`)}
          </Typography>
        </Box>
        <Box grow={1} minWidth={0}>
          <Typography tag="p" style={{ overflowWrap: 'anywhere' }}>
            {message}
          </Typography>
          {waiver && (
            <Typography tag="p" variant="pi" textColor="neutral600">
              {say('readiness.reason', { title: document.title, reason: waiver.reason })}
            </Typography>
          )}
        </Box>
        <Box shrink={0}>
          <Link
            tag={RouterLink}
            to={documentPath(contentType, documentId, locale, field)}
            aria-label={say('readiness.open-field', {
              title: document.title,
              field: label,
            })}
          >
            {label === field ? say('readiness.open') : label}
          </Link>
        </Box>
      </Flex>
    </Box>
  );
};
