import type * as React from 'react';
import { Tabs } from '@strapi/design-system';
import { taskViews, type TaskView } from '../../../../contracts';
import type { InboxAddress } from '../../api/use-inbox-query';
import { useTexts } from '../../api/use-texts';
import type { TaskList } from '../../api/workflow-api';

interface Props {
  readonly address: InboxAddress;
  readonly counts: TaskList['meta']['counts'] | undefined;
  /** The list of the chosen tab. */
  readonly children: React.ReactNode;
}

/** The lists that a reviewer has, with the number of open tasks in each. */
export function InboxTabs({ address, counts, children }: Props) {
  const { t } = useTexts();
  const label = (view: TaskView) => {
    const count = view === 'done' || view === 'copied' ? undefined : counts?.[view];
    return count === undefined ? t(`tab.${view}`) : t('tab.counted', { label: t(`tab.${view}`), count });
  };
  return (
    <Tabs.Root
      variant="simple"
      value={address.query.view}
      activationMode="manual"
      onValueChange={(view) => address.change({ view: view as TaskView })}
    >
      <Tabs.List aria-label={t('tab.label')}>
        {taskViews.map((view) => (
          <Tabs.Trigger key={view} value={view}>
            {label(view)}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      <Tabs.Content value={address.query.view}>{children}</Tabs.Content>
    </Tabs.Root>
  );
}
