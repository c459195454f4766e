import type * as React from 'react';
import { Box, Typography } from '@strapi/design-system';

/** What went wrong, said at once to whoever listens to the page. */
export function FailureNotice({ children }: { readonly children: React.ReactNode }) {
  return (
    <Box role="alert" background="danger100" padding={3} hasRadius>
      <Typography textColor="danger700">{children}</Typography>
    </Box>
  );
}
