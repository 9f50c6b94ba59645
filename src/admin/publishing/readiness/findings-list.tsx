import { Box, Flex, Typography } from '@strapi/design-system';
import type { WaivedFinding } from '../../figures/figures-api';
import { useWording } from '../shared/use-wording';
import { FindingItem } from './finding-item';
import { groupFindings } from './group-findings';

const keyOf = ({ code, document, field, start, locale }: WaivedFinding): string =>
  [code, document.documentId, field, start, locale].join(' ');

interface ListProps {
  readonly title: string;
  readonly findings: readonly WaivedFinding[];
}

const Card = ({ title, findings }: ListProps) => (
  <Box background="neutral0" hasRadius shadow="tableShadow" padding={4} width="100%">
    <Typography variant="delta" tag="h3" style={{ overflowWrap: 'anywhere' }}>
      {title}
    </Typography>
    <Box tag="ul" paddingTop={1}>
      {findings.map((finding, at) => (
        <FindingItem key={`${keyOf(finding)} ${at}`} finding={finding} />
      ))}
    </Box>
  </Box>
);

/** Findings by document, errors first; what was waived stands apart, with the reason. */
export const FindingsList = ({ findings }: { readonly findings: readonly WaivedFinding[] }) => {
  const { say, contentType } = useWording();
  const { groups, waived } = groupFindings(findings);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {groups.map((group) => (
        <Card
          key={`${group.contentType} ${group.documentId}`}
          title={say('readiness.document', {
            type: contentType(group.contentType),
            title: group.title,
          })}
          findings={group.findings}
        />
      ))}
      {waived.length > 0 && (
        <Card title={say('readiness.waived', { count: waived.length })} findings={waived} />
      )}
    </Flex>
  );
};
