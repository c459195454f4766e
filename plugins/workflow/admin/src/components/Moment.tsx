import { Typography, VisuallyHidden } from '@strapi/design-system';
import { useTexts } from '../api/use-texts';

interface Props {
  readonly at: string;
  readonly now: Date;
}

/** How long ago something was, with the exact time on hover and for screen readers. */
export function Moment({ at, now }: Props) {
  const { age, exactTime } = useTexts();
  const exact = exactTime(at);
  return (
    <Typography tag="time" dateTime={at} title={exact}>
      {age(at, now)}
      <VisuallyHidden>{` (${exact})`}</VisuallyHidden>
    </Typography>
  );
}

/** The exact time, for where it matters more than the distance. */
export function ExactTime({ at }: { readonly at: string }) {
  const { exactTime } = useTexts();
  return (
    <Typography tag="time" variant="pi" textColor="neutral600" dateTime={at}>
      {exactTime(at)}
    </Typography>
  );
}
