import { randomUUID } from 'node:crypto';
import { account, type Person } from '../../support/people';
import type { Town } from '../../support/town';
import type { Resource } from './callers';

type Ids = Readonly<Partial<Record<Resource, string>>>;

interface Made {
  readonly documentId: string;
}

/**
 * What an administrator keeps of their unit: a sub-account, an invitation, a proposed successor, and
 * somebody who asks to join, whose task is the administrator's.
 */
export async function unitThings(town: Town, administrator: Person, subAccount: Person): Promise<Ids> {
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

/** A request of this account to join a unit, withdrawn since. */
export async function withdrawnRequest({ city }: Town, { id }: Person): Promise<string> {
  const documentId = randomUUID().replaceAll('-', '').slice(0, 24);
  const submission = {
    at: new Date().toISOString(),
    applicantName: '王小明',
    mobileMasked: null,
    message: null,
  };
  await city.sql(
    `insert into sub_account_requests
       (document_id, account_id, unit_id, state, submissions, submitted_at, decided_at, published_at)
     select $1, $2, id, 'withdrawn', $3, now(), now(), now() from units where registration_state = 'approved' limit 1`,
    [documentId, id, JSON.stringify([submission])],
  );
  return documentId;
}

export async function documentIdOf({ city }: Town, { id }: Person): Promise<string> {
  const [row] = await city.sql<{ document_id: string }>('select document_id from up_users where id = $1', [
    id,
  ]);
  return row?.document_id ?? '';
}
