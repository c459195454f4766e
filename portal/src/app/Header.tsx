import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { meQuery } from '../api/queries';
import { changeLocale } from '../i18n/locale';
import { useLocale, useText } from '../i18n/use-text';
import { useSession } from './use-session';

/** Where one is, in which language, and as whom. */
export function Header() {
  const text = useText();
  return (
    <header className="site-header">
      <Link to="/" className="site-name">
        {text('city.name')}
      </Link>
      <div className="site-tools">
        <Who />
        <LanguageSwitch />
      </div>
    </header>
  );
}

function Who() {
  const text = useText();
  const isOpen = useSession() === 'open';
  const { data: me } = useQuery({ ...meQuery, enabled: isOpen });
  if (!isOpen)
    return (
      <Link to="/sign-in" className="site-tool">
        {text('action.signIn')}
      </Link>
    );
  return (
    <>
      <Link to="/centre" className="site-tool site-person">
        {me?.account.name ?? me?.account.username ?? text('menu.centre')}
      </Link>
      <Link to="/centre/sign-out" className="site-tool site-sign-out">
        {text('action.signOut')}
      </Link>
    </>
  );
}

function LanguageSwitch() {
  const isChinese = useLocale() === 'zh-Hans';
  return (
    <button
      type="button"
      className="site-tool"
      lang={isChinese ? 'en' : 'zh-Hans'}
      onClick={() => changeLocale(isChinese ? 'en' : 'zh-Hans')}
    >
      {isChinese ? 'English' : '中文'}
    </button>
  );
}
