import { Link } from 'react-router-dom';
import type { outcomeCalled, SignInAnswer } from '../../api/sign-in';
import { FactList } from '../../components/FactList';
import { Page } from '../../components/Page';
import { useLocale, useText } from '../../i18n/use-text';
import { Confirmation } from './Confirmation';
import { WayOut } from './WayOut';

/** An outcome with all that belongs to it, or only its words. */
export type ShownOutcome = SignInAnswer | NonNullable<Awaited<ReturnType<typeof outcomeCalled>>>;

interface Props {
  readonly shown: ShownOutcome;
  readonly to: string;
  readonly onAnswer: (answer: SignInAnswer) => void;
}

/** What a sign-in came to (the binding table, product.md section 2): words, masked facts and ways out. */
export function OutcomePage({ shown, to, onAnswer }: Props) {
  const text = useText();
  const locale = useLocale();
  const answer = 'page' in shown ? shown : null;
  const { title, text: words } = 'page' in shown ? shown.page : shown;
  const facts = answer?.page.facts ?? [];
  const links = answer?.page.links ?? [];
  const confirmation = answer?.confirmation ?? null;
  return (
    <div className="plain-page">
      <Page title={title[locale]} lead={words[locale]}>
        <FactList facts={facts.map(({ label, value }) => ({ label: label[locale], value }))} />
        {confirmation === null ? (
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
        ) : (
          <Confirmation confirmation={confirmation} onAnswer={onAnswer} />
        )}
      </Page>
    </div>
  );
}
