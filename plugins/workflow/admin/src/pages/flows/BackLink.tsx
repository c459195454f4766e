import type * as React from 'react';
import { Link as TextLink } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Link } from 'react-router-dom';

/** The way back to where a page belongs. */
export function BackLink({ to, children }: { readonly to: string; readonly children: React.ReactNode }) {
  return (
    <TextLink tag={Link} to={to} startIcon={<ArrowLeft />}>
      {children}
    </TextLink>
  );
}
