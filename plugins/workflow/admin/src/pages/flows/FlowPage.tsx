import { EmptyStateLayout, Flex } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';
import { DraftsCard } from './DraftsCard';
import { EventsCard } from './EventsCard';
import { FlowState } from './FlowState';
import { BackLink } from './BackLink';
import { FlowActions } from './FlowActions';
import { VersionsCard } from './VersionsCard';
import { useListFlowsQuery } from '../../api/flows-api';
import { useTexts } from '../../api/use-texts';
import { QueryState } from '../../components/QueryState';
import { STUDIO_PATH } from '../../plugin-id';

/** One flow: its drafts, its versions with what may be done with them, and what has happened to it. */
export default function FlowPage() {
  const { key = '' } = useParams();
  const { t, say } = useTexts();
  const { data, error, refetch } = useListFlowsQuery(undefined, { refetchOnMountOrArgChange: true });
  const flow = data?.find((one) => one.key === key);
  const title = flow ? say(flow.name) : t('flows.title');
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.BaseHeader
        id="main-content-title"
        tabIndex={-1}
        title={title}
        navigationAction={<BackLink to={STUDIO_PATH}>{t('flows.title')}</BackLink>}
        {...(flow
          ? {
              subtitle: flow.key,
              secondaryAction: <FlowState flow={flow} />,
              primaryAction: <FlowActions flow={flow} />,
            }
          : {})}
      />
      <Layouts.Content>
        {flow ? (
          <Flex direction="column" alignItems="stretch" gap={6}>
            <DraftsCard flow={flow} />
            <VersionsCard flow={flow} />
            <EventsCard flow={flow} />
          </Flex>
        ) : data ? (
          <EmptyStateLayout content={t('flows.gone')} />
        ) : (
          <QueryState error={error} onRetry={() => void refetch()} />
        )}
      </Layouts.Content>
    </Page.Main>
  );
}
