import { Page } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';
import { readApiError } from '../../api/api-error';
import { useTexts } from '../../api/use-texts';
import { useGetTemplateQuery } from '../../api/words-api';
import { QueryState } from '../../components/QueryState';
import { MessageEditor } from './MessageEditor';

/** One message in every language, to change; without a key in the address, a new one. */
export default function MessagePage() {
  const { key } = useParams();
  return key === undefined ? (
    <MessageEditor key="new" template={null} />
  ) : (
    <KnownMessage key={key} template={key} />
  );
}

function KnownMessage({ template }: { readonly template: string }) {
  const { t } = useTexts();
  const { data, error, refetch } = useGetTemplateQuery(template, { refetchOnMountOrArgChange: true });
  if (data) return <MessageEditor template={data} />;
  const gone = error !== undefined && readApiError(error).code === 'TEMPLATE_NOT_FOUND';
  return (
    <Page.Main>
      <Page.Title>{t('messages.title')}</Page.Title>
      {gone ? <Page.NoData /> : <QueryState error={error} onRetry={() => void refetch()} />}
    </Page.Main>
  );
}
