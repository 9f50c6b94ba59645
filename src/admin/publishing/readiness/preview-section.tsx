import { useState } from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useMakePreviewMutation } from '../desk-api/edition-api';
import { ChoiceField } from '../shared/choice-field';
import { CopyButton } from '../shared/copy-button';
import { Notice } from '../shared/notice';
import { useWording } from '../shared/use-wording';

const HOURS = [1, 24, 72, 168] as const;

/** Makes addresses at which somebody without an account reads the drafts for a while. */
export const PreviewSection = ({ documentId }: { readonly documentId: string }) => {
  const { say, language, moment, error: word } = useWording();
  const [make, { data, isLoading, error }] = useMakePreviewMutation();
  const [hours, setHours] = useState<number>(24);
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={4}>
      <Typography variant="delta" tag="h2">
        {say('preview.heading')}
      </Typography>
      <Flex direction="column" alignItems="stretch" gap={3} paddingTop={2}>
        <Typography variant="pi" textColor="neutral600">
          {say('preview.explained')}
        </Typography>
        <Flex gap={2} alignItems="flex-end">
          <ChoiceField
            label={say('preview.duration')}
            value={String(hours)}
            choices={HOURS.map((one) => ({
              value: String(one),
              label: say('preview.hours', { hours: one }),
            }))}
            onChange={(chosen) => setHours(Number(chosen))}
          />
          <Button
            variant="secondary"
            size="L"
            shrink={0}
            style={{ whiteSpace: 'nowrap' }}
            loading={isLoading}
            onClick={() => void make({ documentId, hours })}
          >
            {say('preview.make')}
          </Button>
        </Flex>
        {error !== undefined && <Notice tone="danger">{word(error)}</Notice>}
        {data && (
          <Box role="status">
            <Typography tag="p" variant="pi">
              {say('preview.expires', { moment: moment(data.expiresAt) })}
            </Typography>
            <ul>
              {Object.entries(data.urls).map(([locale, url]) => (
                <Flex key={locale} tag="li" gap={2} paddingTop={2} alignItems="center">
                  <Box shrink={0}>
                    <Typography variant="pi" fontWeight="bold">
                      {language(locale)}
                    </Typography>
                  </Box>
                  <Box grow={1} minWidth={0}>
                    <Typography variant="pi" ellipsis tag="p">
                      <a href={url} target="_blank" rel="noreferrer" title={url}>
                        {url}
                      </a>
                    </Typography>
                  </Box>
                  <CopyButton
                    text={url}
                    label={say('preview.copy', { language: language(locale) })}
                  />
                </Flex>
              ))}
            </ul>
          </Box>
        )}
      </Flex>
    </Box>
  );
};
