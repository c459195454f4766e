import type { Core } from '@strapi/strapi';
import { auditLog } from '../../../audit';
import { service } from '../../../contracts';
import type { MembershipRole } from '../../../contracts/membership';
import type { OpenPromotion } from '../../../contracts/promotion';
import type { UnitDetails } from '../../../contracts/unit';
import { cityError } from '../../../errors';
import type { SignedIn } from '../../../http/context';
import { personalData } from '../../../personal-data';
import { query } from '../../../store/query';
import { inTransaction } from '../../../store/transaction';
import { workflow } from '../../../store/workflow';
import type { MyUnit, PlainFields } from '../contracts/my-unit';
import { editsOf, masked, type PlainEdit } from '../domain/plain-fields';

type AsAdministrator = Extract<MyUnit, { role: 'administrator' }>;
type AsSubAccount = Extract<MyUnit, { role: 'sub-account' }>;

export interface MyUnitService {
  /** @throws NOT_IN_A_UNIT */
  show(account: SignedIn): Promise<MyUnit>;
  /**
   * Edits plain fields at once; every edited field is an audit record (product.md section 5).
   *
   * @throws NOT_IN_A_UNIT, NOT_UNIT_ADMINISTRATOR
   */
  edit(account: SignedIn, fields: PlainFields): Promise<AsAdministrator>;
}

export default ({ strapi }: { strapi: Core.Strapi }): MyUnitService => {
  const own = async (accountId: number): Promise<{ role: MembershipRole; unit: UnitDetails }> => {
    const membership = await service(strapi, 'api::membership.membership').of(accountId);
    const unit = membership && (await service(strapi, 'api::unit.unit').details(membership.unit.documentId));
    if (!unit) throw cityError('NOT_IN_A_UNIT');
    return { role: membership.role, unit };
  };
  const record = (event: string, account: SignedIn, details: Readonly<Record<string, unknown>>) =>
    auditLog(strapi).append({
      event,
      actor: `user:${account.id}`,
      at: workflow(strapi, 'clock').now(),
      details,
    });

  const promotionOf = (account: SignedIn, unit: UnitDetails): Promise<OpenPromotion | null> =>
    service(strapi, 'api::promotion.promotion').openFor(account.id, unit.id);

  /** Whom to turn to, in full: that is what the page is for. Who reads a number leaves a record. */
  const administrator = async (
    account: SignedIn,
    unit: UnitDetails,
  ): Promise<AsSubAccount['administrator']> => {
    const id = await service(strapi, 'api::membership.membership').administratorOf(unit.id);
    const contact = id === null ? null : await service(strapi, 'api::account.account').contact(id);
    if (!contact) return null;
    const { documentId, name, mobile, email } = contact;
    if (mobile !== null)
      await record('personal-data.viewed', account, {
        account: documentId,
        field: 'mobile',
        unit: unit.documentId,
      });
    return { name, mobile, email };
  };

  return {
    show: (account) =>
      inTransaction(strapi, async () => {
        const { role, unit } = await own(account.id);
        const promotion = await promotionOf(account, unit);
        if (role === 'administrator') return { ...(await asAdministrator(strapi, unit)), promotion };
        return { role, unit: registered(unit), promotion, administrator: await administrator(account, unit) };
      }),

    edit: async (account, fields) => {
      const found = await own(account.id);
      if (found.role !== 'administrator') throw cityError('NOT_UNIT_ADMINISTRATOR');
      const { documentId } = found.unit;
      // Two who edit at once take turns, so that each record says what really stood there before.
      await inTransaction(strapi, (sql) =>
        sql('units').where({ document_id: documentId }).forUpdate().first('id'),
      );
      const { unit } = await own(account.id);
      const { contactMobileSealed: sealed } = unit;
      const contactMobile = sealed === null ? null : personalData(strapi).open(sealed);
      const edits = editsOf({ ...unit, contactMobile }, fields);
      const promotion = await promotionOf(account, unit);
      if (edits.length === 0) return { ...(await asAdministrator(strapi, unit)), promotion };
      await query(strapi, 'api::unit.unit').updateMany({
        where: { documentId },
        data: { ...columnsOf(strapi, edits), updatedAt: new Date() },
      });
      for (const edit of edits) await record('unit.edited', account, { unit: documentId, ...masked(edit) });
      return { ...(await asAdministrator(strapi, (await own(account.id)).unit)), promotion };
    },
  };
};

function columnsOf(strapi: Core.Strapi, edits: readonly PlainEdit[]): Readonly<Record<string, unknown>> {
  return Object.assign(
    {},
    ...edits.map(({ field, after }) => {
      if (field !== 'contactMobile') return { [field]: after };
      const stored = after === null ? null : personalData(strapi).storeMobile(after);
      return {
        contactMobileSealed: stored?.mobileSealed ?? null,
        contactMobileMasked: stored?.mobileMasked ?? null,
      };
    }),
  ) as Readonly<Record<string, unknown>>;
}

function registered({
  documentId,
  name,
  creditCode,
  kind,
  legalRepresentative,
  address,
  district,
  department,
}: UnitDetails): AsSubAccount['unit'] {
  return {
    documentId,
    name,
    creditCode,
    kind,
    legalRepresentative,
    address,
    district,
    department: department && {
      documentId: department.documentId,
      name: department.name,
      district: department.district,
    },
  };
}

async function asAdministrator(
  strapi: Core.Strapi,
  unit: UnitDetails,
): Promise<Omit<AsAdministrator, 'promotion'>> {
  const open = await service(strapi, 'api::business-info-change.business-info-change').openOf(unit.id);
  return {
    role: 'administrator',
    unit: {
      ...registered(unit),
      contactName: unit.contactName,
      contactMobile: unit.contactMobileMasked,
      contactEmail: unit.contactEmail,
      contactLandline: unit.contactLandline,
      registrationState: unit.registrationState,
      approvedAt: unit.approvedAt,
    },
    openChange: open && { documentId: open.documentId, status: open.state, submittedAt: open.submittedAt },
  };
}
