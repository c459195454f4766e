import type { components } from '../../api/schema';
import { useLocale, useText } from '../../i18n/use-text';
import { withReturn } from '../../lib/return-path';

type Kind = components['schemas']['Identity']['kind'];

interface Props {
  readonly portal: {
    readonly id: string;
    readonly name: Readonly<Record<'zh-Hans' | 'en', string>>;
    readonly kinds: readonly Kind[];
  };
  /** Said where there are several. */
  readonly isNamed: boolean;
  readonly to: string;
  readonly onLeave: () => void;
}

/** The ways in through one portal. They are links: the browser itself goes there. */
export function PortalChoice({ portal: { id, name, kinds }, isNamed, to, onLeave }: Props) {
  const text = useText();
  const locale = useLocale();
  return (
    <section>
      {isNamed && <h2>{text('signIn.through', { portal: name[locale] })}</h2>}
      <div className="choices">
        {kinds.map((kind) => {
          const query = new URLSearchParams({ kind, portal: id });
          const href = withReturn(`/api/provincial-sso/login?${query.toString()}`, to);
          return (
            <a key={kind} className="choice" href={href} onClick={onLeave}>
              <strong>{text(`signIn.${kind}`)}</strong>
              <span>{text(`signIn.${kind}.for`)}</span>
            </a>
          );
        })}
      </div>
    </section>
  );
}
