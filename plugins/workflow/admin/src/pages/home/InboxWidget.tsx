import { Flex, Link, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import { useTexts } from '../../api/use-texts';
import { useListTasksQuery } from '../../api/workflow-api';
import { INBOX_PATH } from '../../plugin-id';
import { COUNT_QUERY } from '../../lib/inbox-query';

/** On the home page: how many cases wait, and the way to them. */
export function InboxWidget() {
  const { t } = useTexts();
  const { data, isLoading, error } = useListTasksQuery(COUNT_QUERY, {
    refetchOnMountOrArgChange: true,
  });
  if (isLoading) return <Widget.Loading>{t('loading')}</Widget.Loading>;
  if (error || !data) return <Widget.Error>{t('error.load')}</Widget.Error>;
  const { mine, group } = data.meta.counts;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} padding={4}>
      <CountLink label={t('tab.mine')} count={mine} search="view=mine" />
      <CountLink label={t('tab.group')} count={group} search="" />
    </Flex>
  );
}

function CountLink({ label, count, search }: { label: string; count: number; search: string }) {
  return (
    <Flex justifyContent="space-between">
      <Link tag={NavLink} to={{ pathname: INBOX_PATH, search }}>
        {label}
      </Link>
      <Typography variant="beta">{count}</Typography>
    </Flex>
  );
}
