import { Form, Input } from 'antd';
import { Link, useNavigate } from 'react-router-dom';
import { api } from '../../api/client';
import { dataOf } from '../../api/failure';
import { INVITATIONS_KEY } from '../../api/member-queries';
import type { WriteHeaders } from '../../api/use-write';
import { DraftForm } from '../../components/DraftForm';
import { useText } from '../../i18n/use-text';
import { orNull } from '../../lib/unit-words';
import { useOwnDraft } from '../centre/use-own-draft';
import { telling } from './news';

interface Values {
  readonly name: string;
  readonly mobile: string;
  readonly email: string;
}

const EMPTY: Values = { name: '', mobile: '', email: '' };

function invite({ name, mobile, email }: Values, headers: WriteHeaders) {
  const data = { name, mobile, email: orNull(email) };
  return dataOf(api.POST('/api/my-unit/members', { body: { data }, headers }));
}

/** Who is invited, and where the link goes. */
export function InviteForm() {
  const text = useText();
  const navigate = useNavigate();
  return (
    <section className="card">
      <DraftForm
        name="invitation"
        draft={useOwnDraft<Values>('invitation')}
        beginning={EMPTY}
        write={invite}
        changes={[INVITATIONS_KEY]}
        onDone={() => navigate('/centre/members/invitations', telling('invited'))}
        submit={text('invite.submit')}
        beside={
          <Link className="button" to="/centre/members">
            {text('action.cancel')}
          </Link>
        }
      >
        <Form.Item
          name="name"
          label={text('account.name')}
          extra={text('profile.name.hint')}
          rules={[{ required: true, whitespace: true, message: text('profile.name.missing') }]}
        >
          <Input autoComplete="off" maxLength={50} />
        </Form.Item>
        <Form.Item
          name="mobile"
          label={text('account.mobile')}
          extra={text('invite.mobile.hint')}
          rules={[{ required: true, whitespace: true, message: text('profile.mobile.missing') }]}
        >
          <Input autoComplete="off" inputMode="tel" type="tel" maxLength={40} />
        </Form.Item>
        <Form.Item name="email" label={text('account.email')} extra={text('invite.email.hint')}>
          <Input autoComplete="off" inputMode="email" type="email" maxLength={320} />
        </Form.Item>
      </DraftForm>
    </section>
  );
}
