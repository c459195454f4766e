import { Form, Input, Radio } from 'antd';
import { api } from '../../api/client';
import { dataOf } from '../../api/failure';
import { meQuery, type Account } from '../../api/queries';
import type { WriteHeaders } from '../../api/use-write';
import { DraftForm } from '../../components/DraftForm';
import { useText } from '../../i18n/use-text';
import { useMe } from '../centre/me-context';
import { useOwnDraft } from '../centre/use-own-draft';

interface Values {
  readonly name: string;
  readonly landline: string;
  readonly preferredLocale: Account['preferredLocale'];
}

const valuesOf = ({ name, landline, preferredLocale }: Account): Values => ({
  name: name ?? '',
  landline: landline ?? '',
  preferredLocale,
});

function save({ name, landline, preferredLocale }: Values, headers: WriteHeaders) {
  const data = { name, landline: landline.trim() === '' ? null : landline, preferredLocale };
  return dataOf(api.PUT('/api/me/profile', { body: { data }, headers }));
}

/** Name, landline and the language of messages. */
export function ProfileForm() {
  const text = useText();
  const { account } = useMe();
  return (
    <section className="card">
      <h2>{text('profile.person')}</h2>
      <DraftForm
        name="profile"
        draft={useOwnDraft<Values>('profile')}
        beginning={valuesOf(account)}
        write={save}
        changes={[meQuery.queryKey]}
        submit={text('action.save')}
        done={text('profile.saved')}
      >
        <Form.Item
          name="name"
          label={text('account.name')}
          extra={text('profile.name.hint')}
          rules={[{ required: true, whitespace: true, message: text('profile.name.missing') }]}
        >
          <Input autoComplete="name" maxLength={50} />
        </Form.Item>
        <Form.Item name="landline" label={text('account.landline')} extra={text('profile.landline.hint')}>
          <Input autoComplete="off" inputMode="tel" maxLength={40} />
        </Form.Item>
        <Form.Item
          name="preferredLocale"
          label={text('profile.language')}
          extra={text('profile.language.hint')}
        >
          <Radio.Group
            options={[
              { value: 'zh-Hans', label: '中文' },
              { value: 'en', label: 'English' },
            ]}
          />
        </Form.Item>
      </DraftForm>
    </section>
  );
}
