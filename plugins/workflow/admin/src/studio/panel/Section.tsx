import type * as React from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly hint?: string;
  readonly action?: React.ReactNode;
  readonly children: React.ReactNode;
}

/** A titled group of fields in the properties panel. */
export function Section({ id, title, hint, action, children }: Props) {
  return (
    <Box tag="section" aria-labelledby={`${id}-title`} paddingBottom={5}>
      <Flex justifyContent="space-between" paddingBottom={2} gap={2}>
        <Typography id={`${id}-title`} tag="h3" variant="omega" fontWeight="bold">
          {title}
        </Typography>
        {action}
      </Flex>
      {hint ? (
        <Box paddingBottom={2}>
          <Typography variant="pi" textColor="neutral600">
            {hint}
          </Typography>
        </Box>
      ) : null}
      <Flex direction="column" alignItems="stretch" gap={3}>
        {children}
      </Flex>
    </Box>
  );
}
