import { account, type Person } from '../../support/people';
import type { Town } from '../../support/town';

/** The ids of what a unit's administrator keeps. */
interface Things {
  readonly member: string;
  readonly invitation: string;
  readonly promotion: string;
}

interface Made {
  readonly documentId: string;
}

/**
 * What an administrator keeps of their unit: a sub-account, an invitation, a proposed successor, and
 * somebody who asks to join, whose task is the administrator's.
 */
export async function unitThings(town: Town, administrator: Person, subAccount: Person): Promise<Things> {
  const { client } = administrator;
  const member = await documentIdOf(town, subAccount);
  const unit = await client.get<{ unit: Made }>('/api/my-unit');
  const mobile = `139${String(administrator.id).padStart(8, '0')}`;
  const invitation = await client.post<Made>('/api/my-unit/members', { data: { name: '赵一', mobile } });
  const promotion = await client.post<Made>(`/api/my-unit/members/${member}/promote`);
  const asking = await account(town.city, { mobileProvedAt: new Date() });
  const asked = await asking.client.post('/api/sub-account-requests', {
    data: { unit: unit.body.data.unit.documentId, message: '申请加入' },
  });
  for (const { status, body } of [invitation, promotion, asked])
    if (status >= 300) throw new Error(`Not made: ${JSON.stringify(body)}`);
  return {
    member,
    invitation: invitation.body.data.documentId,
    promotion: promotion.body.data.documentId,
  };
}

/** A request of this account to join the administrator's unit, withdrawn since. */
export async function withdrawnRequest(person: Person, administrator: Person): Promise<string> {
  const unit = await administrator.client.get<{ unit: Made }>('/api/my-unit');
  const { body } = await person.client.post<Made>('/api/sub-account-requests', {
    data: { unit: unit.body.data.unit.documentId },
  });
  const { documentId } = body.data;
  await person.client.post(`/api/sub-account-requests/${documentId}/withdraw`);
  return documentId;
}

export async function documentIdOf({ city }: Town, { id }: Person): Promise<string> {
  const [row] = await city.sql<{ document_id: string }>('select document_id from up_users where id = $1', [
    id,
  ]);
  return row?.document_id ?? '';
}
