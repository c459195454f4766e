import { useNavigate } from 'react-router-dom';
import { api } from '../../api/client';
import { dataOf } from '../../api/failure';
import { meQuery } from '../../api/queries';
import { CASES_KEY } from '../../api/unit-queries';
import { useWrite, type WriteHeaders } from '../../api/use-write';
import { ConfirmButton } from '../../components/ConfirmButton';
import { focusPageTitle } from '../../components/Page';
import { useText } from '../../i18n/use-text';
import { telling } from './news';

/** A sub-account leaves the unit (product.md section 5). */
export function LeaveUnit({ name }: { readonly name: string }) {
  const text = useText();
  const navigate = useNavigate();
  const writing = useWrite({
    write: (_: null, headers: WriteHeaders) => dataOf(api.POST('/api/my-unit/leave', { headers })),
    changes: [meQuery.queryKey, CASES_KEY],
    onDone: () => {
      navigate('/centre/unit', telling('left'));
      focusPageTitle();
    },
  });
  return (
    <ConfirmButton label={text('unit.leave')} confirm={text('unit.leave.confirm')} writing={writing}>
      {text('unit.leave.text', { name })}
    </ConfirmButton>
  );
}
