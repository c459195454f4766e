import {
  Flex,
  NextLink,
  Pagination,
  PreviousLink,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { InboxAddress } from '../../api/use-inbox-query';
import { useTexts } from '../../api/use-texts';
import type { TaskList } from '../../api/workflow-api';
import { PAGE_SIZES } from '../../lib/inbox-query';

interface Props {
  readonly address: InboxAddress;
  readonly pagination: TaskList['meta']['pagination'];
}

/** Pages as links, so that they open in a new tab and the back button walks them. */
export function InboxPagination({ address, pagination }: Props) {
  const { t } = useTexts();
  const { page, pageCount, total, pageSize } = pagination;
  const to = (target: number) => ({ search: address.searchAfter({ page: target }) });
  return (
    <Flex justifyContent="space-between" wrap="wrap" gap={4}>
      <Flex gap={2}>
        <SingleSelect
          size="S"
          aria-label={t('page.size')}
          value={String(pageSize)}
          onChange={(size) => address.change({ pageSize: Number(size) })}
        >
          {PAGE_SIZES.map((size) => (
            <SingleSelectOption key={size} value={String(size)}>
              {String(size)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
        <Typography textColor="neutral600">{t('page.total', { total })}</Typography>
      </Flex>
      {pageCount > 1 ? (
        <Flex gap={4}>
          <Typography textColor="neutral600">{t('page.position', { page, pageCount })}</Typography>
          <Pagination activePage={page} pageCount={pageCount} label={t('page.label')}>
            <PreviousLink tag={Link} to={to(Math.max(1, page - 1))}>
              {t('page.previous')}
            </PreviousLink>
            <NextLink tag={Link} to={to(Math.min(pageCount, page + 1))}>
              {t('page.next')}
            </NextLink>
          </Pagination>
        </Flex>
      ) : null}
    </Flex>
  );
}
