import { Box, Button, Flex, Grid, Typography } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import type { WaivedFinding } from '../../figures/figures-api';
import { useGetReadinessQuery } from '../desk-api/edition-api';
import type { EditionView } from '../edition/edition-view';
import { Asked } from '../shared/asked';
import { Notice } from '../shared/notice';
import { useWording } from '../shared/use-wording';
import { FindingsList } from './findings-list';
import { groupFindings } from './group-findings';
import { PreviewSection } from './preview-section';
import { ScheduleSection } from './schedule-section';

/** What stands between the drafts and readers, when they are to be published, and previews. */
export const ReadinessTab = ({ edition, locale, state }: EditionView) => {
  const { say, language } = useWording();
  const query = useGetReadinessQuery(
    { documentId: edition.documentId, locale },
    { skip: !state.isDrafted },
  );
  const told = (findings: readonly WaivedFinding[]) => {
    const { errors, warnings } = groupFindings(findings);
    return errors === 0 ? (
      <Notice tone={warnings === 0 ? 'success' : 'warning'}>
        {say('readiness.ready', { warnings })}
      </Notice>
    ) : (
      <Notice tone="danger">{say('readiness.not-ready', { errors, warnings })}</Notice>
    );
  };
  return (
    <Grid.Root gap={6} paddingTop={5}>
      <Grid.Item col={8} s={12} direction="column" alignItems="stretch">
        <Flex justifyContent="space-between" paddingBottom={3} gap={3}>
          <Typography variant="beta" tag="h2">
            {say('readiness.title', { language: language(locale) })}
          </Typography>
          <Button
            variant="tertiary"
            startIcon={<ArrowClockwise />}
            loading={query.isFetching}
            disabled={!state.isDrafted}
            onClick={() => void query.refetch()}
          >
            {say('refresh')}
          </Button>
        </Flex>
        {state.isDrafted ? (
          <Asked query={query}>
            {(findings) => (
              <Flex direction="column" alignItems="stretch" gap={4}>
                {told(findings)}
                <FindingsList findings={findings} />
              </Flex>
            )}
          </Asked>
        ) : (
          <Notice tone="neutral">
            {say('readiness.undrafted', { language: language(locale) })}
          </Notice>
        )}
      </Grid.Item>
      <Grid.Item col={4} s={12} direction="column" alignItems="stretch">
        <Box width="100%">
          <ScheduleSection edition={edition} locale={locale} state={state} />
          <PreviewSection documentId={edition.documentId} />
        </Box>
      </Grid.Item>
    </Grid.Root>
  );
};
