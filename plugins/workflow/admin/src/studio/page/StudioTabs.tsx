import * as React from 'react';
import { Button, Flex } from '@strapi/design-system';
import type { StudioTab } from './seams';
import { useTexts } from '../../api/use-texts';

export type TabId = 'diagram' | StudioTab['id'];

interface Props {
  readonly tab: TabId;
  readonly tabs: readonly StudioTab[];
  readonly onTab: (tab: TabId) => void;
}

/** The views of one draft. Arrow keys go from tab to tab, as the pattern for tabs asks (WAI-ARIA APG). */
export function StudioTabs({ tab, tabs, onTab }: Props) {
  const { t } = useTexts();
  const ids: readonly TabId[] = ['diagram', ...tabs.map(({ id }) => id)];
  const onKeyDown = (event: React.KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = ids[(ids.indexOf(tab) + step + ids.length) % ids.length];
    if (step === 0 || !next) return;
    event.preventDefault();
    onTab(next);
    document.getElementById(`studio-tab-${next}`)?.focus();
  };
  if (ids.length === 1) return null;
  return (
    <Flex role="tablist" aria-label={t('studio.tabs')} gap={1} paddingLeft={4} paddingTop={2}>
      {ids.map((id) => (
        <Button
          key={id}
          id={`studio-tab-${id}`}
          role="tab"
          size="S"
          variant={id === tab ? 'secondary' : 'ghost'}
          aria-selected={id === tab}
          aria-controls={`studio-panel-${id}`}
          tabIndex={id === tab ? 0 : -1}
          onKeyDown={onKeyDown}
          onClick={() => onTab(id)}
        >
          {t(`studio.tab.${id}`)}
        </Button>
      ))}
    </Flex>
  );
}
