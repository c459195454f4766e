import type { components } from '../../api/schema';
import { useLocale, useText } from '../../i18n/use-text';
import { withReturn } from '../../lib/return-path';

export type PageLink = components['schemas']['SignInPage']['links'][number];

interface Props {
  readonly link: PageLink;
  readonly to: string;
  readonly isFirst: boolean;
}

/**
 * Signing in again comes back here. The portal's own pages do not: they open beside this one, which stays to go
 * on from.
 */
export function WayOut({ link: { rel, label, href }, to, isFirst }: Props) {
  const text = useText();
  const locale = useLocale();
  const look = isFirst ? 'button button-first' : 'button';
  if (rel === 'restart')
    return (
      <a className={look} href={withReturn(href, to)}>
        {label[locale]}
      </a>
    );
  return (
    <a className={look} href={href} target="_blank" rel="noopener noreferrer">
      {text('link.newWindow', { label: label[locale] })}
    </a>
  );
}
