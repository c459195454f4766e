import type { Core } from '@strapi/strapi';
import { goOn, refuseForbidden, startCase, underReview } from '../../../cases/entry';
import { takeTurn } from '../../../cases/turn';
import { service } from '../../../contracts';
import type { Department } from '../../../contracts/department';
import {
  REGISTRATION_UID,
  type RegistrationRow,
  type RegistrationWithParties,
  type Submission,
} from '../../../contracts/registration';
import { cityError } from '../../../errors';
import type { SignedIn } from '../../../http/context';
import { personalData } from '../../../personal-data';
import { documents } from '../../../store/query';
import { workflow } from '../../../store/workflow';
import type { RegistrationRequest, ResubmissionRequest } from '../contracts/requests';
import { changedFields } from '../../../domain/registration-fields';
import { resubmission } from '../../../domain/case-rules';
import { mergeUnit, submittedUnit, unitData } from '../submitted-unit';

const HOUSE = { uid: REGISTRATION_UID, kind: 'unit-registration' } as const;

export interface SubmissionService {
  /** Makes the entry as `submit` does, and starts no case. @throws what `submit` throws */
  enter(account: SignedIn, request: RegistrationRequest): Promise<string>;
  /**
   * @returns the registration's documentId
   * @throws ACCOUNT_ALREADY_IN_UNIT, CASE_ALREADY_OPEN, DEPARTMENT_UNKNOWN, EVIDENCE_UNKNOWN,
   *   EVIDENCE_IN_USE; a unique violation when the unit's name or code is taken
   */
  submit(account: SignedIn, request: RegistrationRequest): Promise<string>;
  /** @throws REGISTRATION_NOT_RESUBMITTABLE, FIELD_NOT_RETURNED, and what `submit` throws */
  resubmit(account: SignedIn, row: RegistrationWithParties, request: ResubmissionRequest): Promise<void>;
}

export default ({ strapi }: { strapi: Core.Strapi }): SubmissionService => {
  const units = () => service(strapi, 'api::unit.unit');
  const now = () => workflow(strapi, 'clock').now();
  const store = (mobile: string) => personalData(strapi).storeMobile(mobile);
  const files = () => service(strapi, 'api::evidence.evidence');

  const enter: SubmissionService['enter'] = async (account, { unit: fields, evidence }) => {
    await refuseBusy(strapi, account);
    const department = await departmentOf(strapi, fields.department);
    const submission: Submission = {
      at: now().toISOString(),
      unit: submittedUnit(fields, department, store),
      evidence: await files().claim(account.id, evidence, null),
    };
    const unit = await units().create(unitData(submission.unit, department));
    const { documentId } = await documents<RegistrationRow>(strapi, REGISTRATION_UID).create({
      data: { account: account.id, unit: unit.id, ...underReview(submission, []) },
    });
    return documentId;
  };

  return {
    enter,

    submit: async (account, request) => {
      const documentId = await enter(account, request);
      await startCase(strapi, HOUSE, account.id, documentId);
      return documentId;
    },

    resubmit: async (account, row, { unit: fields = {}, evidence, variables }) => {
      const way = resubmission(row.state);
      const before = row.submissions.at(-1);
      if (way === null || !before || !row.unit) throw cityError('REGISTRATION_NOT_RESUBMITTABLE');
      if (way === 'new-case') await refuseBusy(strapi, account);
      const department = await departmentOf(strapi, fields.department ?? before.unit.department.documentId);
      const submission: Submission = {
        at: now().toISOString(),
        unit: mergeUnit(before.unit, fields, department, store),
        evidence: evidence
          ? await files().claim(account.id, evidence, { uid: REGISTRATION_UID, id: row.id })
          : before.evidence,
      };
      refuseForbidden(row, changedFields(before, submission));
      await units().resubmit(row.unit.documentId, unitData(submission.unit, department));
      await documents(strapi, REGISTRATION_UID).update({
        documentId: row.documentId,
        data: underReview(submission, row.submissions),
      });
      await goOn(strapi, HOUSE, { accountId: account.id, documentId: row.documentId, way, variables });
    },
  };
};

/** One account, one unit, and one open case (product.md section 3); unique indexes hold both as well. */
async function refuseBusy(strapi: Core.Strapi, { id }: SignedIn): Promise<void> {
  await takeTurn(strapi, id);
  if (await service(strapi, 'api::membership.membership').of(id)) throw cityError('ACCOUNT_ALREADY_IN_UNIT');
}

async function departmentOf(strapi: Core.Strapi, documentId: string): Promise<Department & { id: number }> {
  const department = await service(strapi, 'api::department.department').find(documentId);
  if (!department) throw cityError('DEPARTMENT_UNKNOWN', { department: documentId });
  return department;
}
