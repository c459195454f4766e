import * as React from 'react';
import { Plus } from '@strapi/icons';
import { AddButton, Between, Steps } from './chain-styles';
import { useChain } from './chain-context';
import { EdgeStep } from './EdgeStep';
import { ReviewStep } from './ReviewStep';
import { useWords } from './use-words';
import { WorkStep } from './WorkStep';
import { useTexts } from '../../../api/use-texts';
import { idOf } from '../../../bpmn/moddle';
import type { Chain, ChainItem } from '../reading/types';

/** The steps from the start to the end, and a button between every two of them. */
export function StepList() {
  const { t } = useTexts();
  const { chain } = useChain();
  return (
    <Steps aria-label={t('studio.chain.title')}>
      {chain.items
        .filter((item) => isShown(chain, item))
        .map((item) => (
          <React.Fragment key={idOf(item.element)}>
            {item.into ? (
              <li>
                <AddHere before={placeBefore(chain, item)} shown={item} />
              </li>
            ) : null}
            <li>
              <Step item={item} />
            </li>
          </React.Fragment>
        ))}
    </Steps>
  );
}

/** Gateways where ways come together, and the start inside the frame, say nothing to the reader. */
function isShown({ frame }: Chain, { kind, element }: ChainItem): boolean {
  return kind !== 'merge' && !(kind === 'start' && element.$parent === frame);
}

/** In front of the gateways where ways come together: what is added there, all of them pass. */
function placeBefore({ items }: Chain, item: ChainItem): ChainItem {
  let at = items.indexOf(item);
  while (items[at - 1]?.kind === 'merge') at -= 1;
  return items[at] ?? item;
}

function Step({ item }: { readonly item: ChainItem }) {
  switch (item.kind) {
    case 'review':
      return <ReviewStep item={item} />;
    case 'notice':
    case 'action':
      return <WorkStep item={item} />;
    case 'start':
    case 'end':
      return <EdgeStep item={item} />;
    case 'merge':
      return null;
  }
}

function AddHere({ before, shown }: { readonly before: ChainItem; readonly shown: ChainItem }) {
  const { t } = useTexts();
  const { open, vocabulary } = useChain();
  const { nameOf } = useWords(vocabulary);
  return (
    <Between>
      <AddButton
        type="button"
        aria-label={t('studio.chain.addBefore', { name: nameOf(shown.element) })}
        title={t('studio.chain.add.title')}
        onClick={() => open({ kind: 'add', before })}
      >
        <Plus aria-hidden />
      </AddButton>
    </Between>
  );
}
