import { Link } from 'react-router-dom';
import type { outcomeCalled, SignInAnswer } from '../../api/sign-in';
import { FactList } from '../../components/FactList';
import { Page } from '../../components/Page';
import { useLocale, useText } from '../../i18n/use-text';
import { Confirmation } from './Confirmation';
import { WayOut, type PageLink } from './WayOut';

/** An outcome with all that belongs to it, or only its words. */
export type ShownOutcome = SignInAnswer | NonNullable<Awaited<ReturnType<typeof outcomeCalled>>>;

interface Props {
  readonly shown: ShownOutcome;
  readonly to: string;
  readonly onAnswer: (answer: SignInAnswer) => void;
}

/** What a sign-in came to (the binding table, product.md section 2): words, masked facts and ways out. */
export function OutcomePage({ shown, to, onAnswer }: Props) {
  const locale = useLocale();
  const {
    title,
    text: words,
    facts,
    links,
  } = 'page' in shown ? shown.page : { ...shown, facts: [], links: [] };
  const confirmation = 'page' in shown ? shown.confirmation : null;
  return (
    <div className="plain-page">
      <Page title={title[locale]} lead={words[locale]} part={shown.outcome}>
        <FactList facts={facts.map(({ label, value }) => ({ label: label[locale], value }))} />
        {confirmation === null ? (
          <WaysOut links={links} to={to} />
        ) : (
          <Confirmation confirmation={confirmation} onAnswer={onAnswer} />
        )}
      </Page>
    </div>
  );
}

function WaysOut({ links, to }: Pick<Props, 'to'> & { readonly links: readonly PageLink[] }) {
  const text = useText();
  return (
    <div className="actions">
      {links.map((link, index) => (
        <WayOut key={link.rel} link={link} to={to} isFirst={index === 0} />
      ))}
      <Link
        to={`/sign-in?${new URLSearchParams({ to }).toString()}`}
        className={links.length === 0 ? 'button button-first' : 'button'}
      >
        {text('signIn.choose')}
      </Link>
    </div>
  );
}
