import { Box, Flex, Typography } from '@strapi/design-system';
import type { Version } from '../desk-api/answers';
import type { EditionRequest } from '../desk-api/edition-api';
import { useGetDiffQuery } from '../desk-api/history-api';
import { Asked } from '../shared/asked';
import { useWording } from '../shared/use-wording';
import { DiffLineView } from './diff-line-view';
import { diffModel } from './diff-model';

interface Props extends EditionRequest {
  readonly from: Version;
  readonly to: Version;
}

/** What reads otherwise between two snapshots, or a snapshot and the draft. */
export const DiffView = ({ documentId, locale, from, to }: Props) => {
  const { say, contentType } = useWording();
  const query = useGetDiffQuery({ documentId, locale, from, to });
  return (
    <Asked query={query} empty={say('diff.same')} isEmpty={({ changes }) => changes.length === 0}>
      {({ changes }) => (
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Typography textColor="neutral600" role="status">
            {say('diff.count', { count: changes.length })}
          </Typography>
          {diffModel(changes).map((group) => (
            <Box
              key={`${group.contentType} ${group.documentId}`}
              background="neutral0"
              hasRadius
              shadow="tableShadow"
              padding={4}
            >
              <Typography variant="delta" tag="h4" style={{ overflowWrap: 'anywhere' }}>
                {say('readiness.document', {
                  type: contentType(group.contentType),
                  title: group.title,
                })}
              </Typography>
              <ul>
                {group.lines.map((line, at) => (
                  <DiffLineView
                    key={`${line.field} ${at}`}
                    line={line}
                    contentType={group.contentType}
                    locale={locale}
                  />
                ))}
              </ul>
            </Box>
          ))}
        </Flex>
      )}
    </Asked>
  );
};
