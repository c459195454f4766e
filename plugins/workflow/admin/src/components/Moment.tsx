import { Typography, VisuallyHidden } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { ageOf } from '../lib/age';

interface Props {
  readonly at: string;
  readonly now: Date;
}

/** How long ago something was, with the exact time on hover and for screen readers. */
export function Moment({ at, now }: Props) {
  const { formatRelativeTime, formatDate } = useIntl();
  const exact = formatDate(at, { dateStyle: 'medium', timeStyle: 'short' });
  const { value, unit } = ageOf(new Date(at), now);
  return (
    <Typography tag="time" dateTime={at} title={exact}>
      {formatRelativeTime(value, unit, { numeric: 'auto' })}
      <VisuallyHidden>{` (${exact})`}</VisuallyHidden>
    </Typography>
  );
}

/** The exact time, for where it matters more than the distance. */
export function ExactTime({ at }: { readonly at: string }) {
  const { formatDate } = useIntl();
  return (
    <Typography tag="time" variant="pi" textColor="neutral600" dateTime={at}>
      {formatDate(at, { dateStyle: 'medium', timeStyle: 'short' })}
    </Typography>
  );
}
