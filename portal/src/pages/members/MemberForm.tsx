import { Form, Input } from 'antd';
import { Link, useNavigate } from 'react-router-dom';
import { api } from '../../api/client';
import { dataOf } from '../../api/failure';
import { MEMBERS_KEY, type Member } from '../../api/member-queries';
import { DraftForm } from '../../components/DraftForm';
import { Notice } from '../../components/Notice';
import { useText } from '../../i18n/use-text';
import { useOwnDraft } from '../centre/use-own-draft';
import '../unit/unit.css';
import { MaskedMobile } from '../unit/MaskedMobile';
import { changeOf, valuesOf, type MemberValues } from './member-values';
import { telling } from './news';

/** What the administrator may change of a sub-account; what its holder has proved is the holder's own. */
export function MemberForm({ member }: { readonly member: Member }) {
  const text = useText();
  const navigate = useNavigate();
  const { documentId: id, mobile, mobileProved, email, emailProved, status } = member;
  const back = `/centre/members/${id}`;
  const draft = useOwnDraft<MemberValues>(`member.${id}`);
  return (
    <section className="card">
      {status === 'unbound' && (
        <Notice kind="warning" title={text('member.unbound')}>
          {text('member.unbound.edit')}
        </Notice>
      )}
      <DraftForm
        name="member"
        draft={draft}
        beginning={valuesOf(member)}
        write={(values, headers) => {
          const body = { data: changeOf({ ...valuesOf(member), ...values }, member) };
          return dataOf(api.PUT('/api/my-unit/members/{id}', { params: { path: { id } }, body, headers }));
        }}
        changes={[MEMBERS_KEY]}
        onDone={() => navigate(back, telling('saved'))}
        submit={text('member.edit.submit')}
        beside={
          <Link className="button" to={back} onClick={draft.forget}>
            {text('member.edit.giveUp')}
          </Link>
        }
      >
        <Form.Item
          name="name"
          label={text('account.name')}
          rules={[{ required: true, whitespace: true, message: text('profile.name.missing') }]}
        >
          <Input autoComplete="off" maxLength={50} />
        </Form.Item>
        <Form.Item
          name="username"
          label={text('account.username')}
          extra={text('member.username.hint')}
          rules={[{ required: true, whitespace: true, message: text('member.username.missing') }]}
        >
          <Input autoComplete="off" maxLength={64} />
        </Form.Item>
        {mobileProved ? (
          <Proved field="mobile" value={mobile} />
        ) : (
          <Form.Item
            name="mobile"
            label={text('account.mobile')}
            extra={text('member.mobile.hint')}
            rules={[
              {
                // Null while the number stays as it is.
                validator: (_, typed: string | null) =>
                  typed?.trim() === ''
                    ? Promise.reject(new Error(text('profile.mobile.missing')))
                    : Promise.resolve(),
              },
            ]}
          >
            <MaskedMobile masked={mobile} mayBeEmpty={false} />
          </Form.Item>
        )}
        {emailProved ? (
          <Proved field="email" value={email} />
        ) : (
          <Form.Item name="email" label={text('account.email')}>
            <Input autoComplete="off" inputMode="email" type="email" maxLength={320} />
          </Form.Item>
        )}
        <Form.Item name="landline" label={text('account.landline')} extra={text('profile.landline.hint')}>
          <Input autoComplete="off" inputMode="tel" maxLength={40} />
        </Form.Item>
      </DraftForm>
    </section>
  );
}

interface ProvedProps {
  readonly field: 'mobile' | 'email';
  readonly value: string | null;
}

/** A contact that its holder has proved, and why there is no field for it. */
function Proved({ field, value }: ProvedProps) {
  const text = useText();
  return (
    <Form.Item label={text(`account.${field}`)} extra={text(`member.proved.${field}`)}>
      {value ?? text('state.none')}
    </Form.Item>
  );
}
