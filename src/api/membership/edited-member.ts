import type { Core } from '@strapi/strapi';
import type { EditedMember, MemberAccount, MemberChange } from '../../contracts/member';
import type { SignedIn } from '../../http/context';
import type { Office } from '../../members/office';
import { record, tell } from '../../members/records';
import { workflow } from '../../store/workflow';

const LABELS: Readonly<Record<keyof MemberChange, { readonly Chinese: string; readonly English: string }>> = {
  name: { Chinese: '姓名', English: 'name' },
  username: { Chinese: '用户名', English: 'user name' },
  mobile: { Chinese: '手机号码', English: 'mobile' },
  email: { Chinese: '电子邮箱', English: 'e-mail' },
  landline: { Chinese: '座机号码', English: 'landline' },
};

interface Edited {
  readonly account: SignedIn;
  readonly office: Office;
  readonly member: MemberAccount;
  readonly edited: EditedMember;
}

/**
 * Tells the holder which fields of their account were edited, also where they were reached before: whoever types a
 * number of their own into somebody else's account does not do it unseen. Every field is an audit record.
 */
export async function announceEdits(
  strapi: Core.Strapi,
  { account, office, member, edited: { edits, formerAddress } }: Edited,
): Promise<void> {
  if (edits.length === 0) return;
  const labels = edits.map(({ field }) => LABELS[field]);
  const variables = {
    unitName: office.name,
    fieldsChinese: labels.map(({ Chinese }) => Chinese).join('、'),
    fieldsEnglish: labels.map(({ English }) => English).join(', '),
  };
  await tell(strapi, 'member-edited', member.id, variables);
  if (Object.keys(formerAddress).length > 0) {
    const message = { template: 'member-edited', to: `user:${member.id}`, variables } as const;
    await workflow(strapi, 'messages').send({ ...message, address: formerAddress });
  }
  for (const edit of edits) {
    await record(strapi, 'member.edited', account.id, {
      unit: office.documentId,
      account: member.documentId,
      ...edit,
    });
  }
}
