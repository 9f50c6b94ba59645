import type { ReactNode } from 'react';
import { Box, Typography } from '@strapi/design-system';

interface Props {
  readonly tone: 'danger' | 'warning' | 'success' | 'neutral';
  readonly children: ReactNode;
}

/** A remark in a box; bad news is read out at once. */
export const Notice = ({ tone, children }: Props) => (
  <Box
    padding={3}
    hasRadius
    width="100%"
    background={`${tone}100`}
    borderColor={`${tone}200`}
    role={tone === 'danger' ? 'alert' : 'status'}
  >
    <Typography textColor={tone === 'neutral' ? 'neutral800' : `${tone}700`}>{children}</Typography>
  </Box>
);
