import type * as React from 'react';
import { Badge } from '@strapi/design-system';

/** The design system's own danger and warning badges stay below WCAG 2.2's contrast of 4.5 to 1. */
const COLOURS = {
  danger: { backgroundColor: 'danger100', textColor: 'danger700' },
  warning: { backgroundColor: 'warning200', textColor: 'neutral800' },
} as const;

interface Props {
  readonly tone: keyof typeof COLOURS;
  readonly children: React.ReactNode;
}

/** A word that asks for attention, legible in both themes. */
export function AlertBadge({ tone, children }: Props) {
  return <Badge {...COLOURS[tone]}>{children}</Badge>;
}
