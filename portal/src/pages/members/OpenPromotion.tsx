import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client';
import { dataOf } from '../../api/failure';
import { MY_UNIT_KEY, myUnitQuery } from '../../api/unit-queries';
import { useWrite, type WriteHeaders } from '../../api/use-write';
import { ConfirmButton } from '../../components/ConfirmButton';
import { Notice } from '../../components/Notice';
import { focusPageTitle } from '../../components/Page';
import { useMoment, useText } from '../../i18n/use-text';
import { useFresh } from './use-fresh';

/** The successor whose answer is waited for; the administrator can cancel that (升级管理员). */
export function OpenPromotion() {
  const text = useText();
  const moment = useMoment();
  const [isCancelled, setCancelled] = useState(false);
  const { data: mine } = useQuery(myUnitQuery);
  if (mine?.promotion == null)
    return isCancelled ? <Notice kind="success" title={text('promotion.cancel.done')} /> : null;
  const { documentId, successor, expiresAt } = mine.promotion;
  return (
    <Notice
      title={text('promotion.waits', { name: successor.name ?? text('state.none') })}
      actions={<Cancel id={documentId} onDone={() => setCancelled(true)} />}
    >
      {text('promotion.waits.text', { at: moment(expiresAt) })}
    </Notice>
  );
}

const CHANGED = [MY_UNIT_KEY];

interface CancelProps {
  readonly id: string;
  readonly onDone: () => void;
}

function Cancel({ id, onDone }: CancelProps) {
  const text = useText();
  const writing = useWrite({
    write: (_: null, headers: WriteHeaders) =>
      dataOf(api.POST('/api/promotions/{id}/cancel', { params: { path: { id } }, headers })),
    changes: CHANGED,
    onDone: () => {
      onDone();
      focusPageTitle();
    },
  });
  const refresh = useFresh(CHANGED);
  return (
    <ConfirmButton
      label={text('promotion.cancel')}
      confirm={text('promotion.cancel.confirm')}
      writing={writing}
      onClose={refresh}
    >
      {text('promotion.cancel.text')}
    </ConfirmButton>
  );
}
