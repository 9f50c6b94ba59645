import { Box, Flex, Typography } from '@strapi/design-system';
import { CopyButton } from '../shared/copy-button';
import { Notice } from '../shared/notice';
import { useWording } from '../shared/use-wording';

/** A secret, which is shown this once. */
export const SecretShown = ({ secret }: { readonly secret: string }) => {
  const { say } = useWording();
  return (
    <>
      <Notice tone="warning">{say('secret.once')}</Notice>
      <Flex gap={2} alignItems="center">
        <Box grow={1} minWidth={0} padding={3} background="neutral100" hasRadius>
          <Typography style={{ fontFamily: 'monospace', overflowWrap: 'anywhere' }}>
            {secret}
          </Typography>
        </Box>
        <CopyButton text={secret} label={say('secret.copy')} />
      </Flex>
    </>
  );
};
