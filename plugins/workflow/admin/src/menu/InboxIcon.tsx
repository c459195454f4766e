import type * as React from 'react';
import { CheckCircle } from '@strapi/icons';
import { styled } from 'styled-components';
import { usePollingInterval } from '../api/use-polling-interval';
import { useListTasksQuery } from '../api/workflow-api';
import { COUNT_QUERY } from '../lib/inbox-query';

const COUNT_EVERY = 30_000;

const Wrapper = styled.span`
  position: relative;
  display: inline-flex;
`;

const Count = styled.span`
  position: absolute;
  top: -0.8rem;
  left: 1rem;
  min-width: 1.8rem;
  padding: 0 0.4rem;
  border-radius: 0.9rem;
  font-size: 1.1rem;
  line-height: 1.8rem;
  text-align: center;
  color: ${({ theme }) => theme.colors.neutral0};
  background: ${({ theme }) => theme.colors.danger600};

  /* A picture of the number, not text of the link: its accessible name stays the menu's. */
  &::before {
    content: attr(data-count);
  }
`;

/**
 * The inbox in the main menu with the number of open tasks. Strapi's own counter of a menu link is
 * fixed at start-up, so the number sits on the icon. The inbox page says it in words.
 */
export function InboxIcon(props: React.ComponentProps<typeof CheckCircle>) {
  const { data } = useListTasksQuery(COUNT_QUERY, {
    pollingInterval: usePollingInterval(COUNT_EVERY),
  });
  const open = data ? data.meta.counts.mine + data.meta.counts.group : 0;
  return (
    <Wrapper>
      <CheckCircle {...props} />
      {open > 0 ? <Count aria-hidden data-count={open > 99 ? '99+' : open} /> : null}
    </Wrapper>
  );
}
