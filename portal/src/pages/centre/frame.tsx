import { ConfigProvider } from 'antd';
import english from 'antd/locale/en_US';
import chinese from 'antd/locale/zh_CN';
import { Outlet } from 'react-router-dom';
import { useLocale } from '../../i18n/use-text';
import { THEME } from './theme';

/** Around the pages that use Ant Design: its words in the page's language, its colours the portal's. */
export function Component() {
  const locale = useLocale();
  return (
    <ConfigProvider
      locale={locale === 'en' ? english : chinese}
      theme={THEME}
      button={{ autoInsertSpace: false }}
    >
      <Outlet />
    </ConfigProvider>
  );
}
