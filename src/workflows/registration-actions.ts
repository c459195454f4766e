import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Action, CaseContext, LocalizedText } from '@city/plugin-workflow/contracts';
import { service } from '../contracts';
import type { RegistrationDecisions } from '../contracts/registration';

const noInputs = z.strictObject({});

/** What the reviewer's answer leaves in the case's variables. */
const answer = z.object({
  comment: z.string().nullable().default(null),
  fieldsToCorrect: z.array(z.string()).default([]),
});

type Deed = (decisions: RegistrationDecisions, context: CaseContext) => Promise<void>;

/** What a decision does to a registration, by the names that diagrams call (product.md section 4). */
export function registrationActions(strapi: Core.Strapi): readonly Action<typeof noInputs>[] {
  const action = (
    name: string,
    label: LocalizedText,
    decides: boolean,
    deed: Deed,
  ): Action<typeof noInputs> => ({
    name,
    label,
    inputs: noInputs,
    decides,
    run: async (_inputs, context) => {
      await deed(service(strapi, 'api::unit-registration.decision'), context);
      return undefined;
    },
  });
  return [
    action(
      'unit.approve-registration',
      {
        'zh-Hans': '通过单位注册，申请人成为单位管理员',
        en: 'Approve the unit; the applicant becomes its administrator',
      },
      true,
      (decisions, { subject, now }) => decisions.approve(subject.documentId, now),
    ),
    action(
      'unit.reject-registration',
      { 'zh-Hans': '驳回单位注册，释放单位名称', en: 'Reject the unit; its name is free again' },
      true,
      (decisions, { subject, now, variables }) =>
        decisions.reject(subject.documentId, answer.parse(variables).comment, now),
    ),
    action(
      'unit.return-registration',
      { 'zh-Hans': '退回单位注册补正', en: 'Return the registration for correction' },
      true,
      (decisions, { subject, variables }) => {
        const { comment, fieldsToCorrect } = answer.parse(variables);
        return decisions.returnForCorrection(subject.documentId, comment, fieldsToCorrect);
      },
    ),
    action(
      'unit.withdraw-registration',
      { 'zh-Hans': '撤销单位注册，释放单位名称', en: 'Withdraw the registration; the name is free again' },
      false,
      (decisions, { subject, now }) => decisions.withdraw(subject.documentId, now),
    ),
  ];
}
