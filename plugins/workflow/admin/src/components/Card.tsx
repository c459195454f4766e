import type * as React from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly action?: React.ReactNode;
  readonly children: React.ReactNode;
}

/** A titled part of a page; a landmark that screen readers can jump to. */
export function Card({ id, title, action, children }: Props) {
  return (
    <Box tag="section" aria-labelledby={id} background="neutral0" hasRadius shadow="tableShadow" padding={6}>
      <Flex justifyContent="space-between" paddingBottom={4} gap={4} wrap="wrap">
        <Typography id={id} tag="h2" variant="delta">
          {title}
        </Typography>
        {action}
      </Flex>
      {children}
    </Box>
  );
}
