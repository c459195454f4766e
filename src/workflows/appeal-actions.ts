import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Action, CaseContext, LocalizedText } from '@city/plugin-workflow/contracts';
import { service } from '../contracts';
import type { AppealDecisions } from '../contracts/appeal';

const noInputs = z.strictObject({});

/** What the reviewer's answer leaves in the case's variables. */
const answer = z.object({
  comment: z.string().nullable().default(null),
  fieldsToCorrect: z.array(z.string()).default([]),
});

type Deed = (decisions: AppealDecisions, context: CaseContext) => Promise<void>;

/**
 * What happens to an appeal, by the names that diagrams call (product.md section 4); `leaves` is what
 * the case's conditions may ask for afterwards.
 */
export function appealActions(strapi: Core.Strapi): readonly Action<typeof noInputs>[] {
  const action = (
    name: string,
    label: LocalizedText,
    decides: boolean,
    deed: Deed,
    leaves?: Record<string, unknown>,
  ): Action<typeof noInputs> => ({
    name,
    label,
    inputs: noInputs,
    decides,
    run: async (_inputs, context) => {
      await deed(service(strapi, 'api::unit-appeal.decision'), context);
      return leaves;
    },
  });
  return [
    action(
      'unit.close-appeal-window',
      { 'zh-Hans': '结束答复期，转主管部门审核', en: 'End the time to answer; the department decides' },
      false,
      (decisions, { subject, now }) => decisions.closeWindow(subject.documentId, now),
      // A withdrawal is told to the department only when it has the case.
      { underDepartmentReview: true },
    ),
    action(
      'unit.approve-appeal',
      {
        'zh-Hans': '通过申诉，申诉人成为单位管理员，原管理员成为子账号',
        en: 'Uphold the appeal; the appellant becomes administrator, the former one a sub-account',
      },
      true,
      (decisions, { subject, now, actor }) => decisions.approve(subject.documentId, now, actor),
    ),
    action(
      'unit.reject-appeal',
      { 'zh-Hans': '驳回申诉', en: 'Reject the appeal' },
      true,
      (decisions, { subject, now, variables }) =>
        decisions.reject(subject.documentId, answer.parse(variables).comment, now),
    ),
    action(
      'unit.return-appeal',
      { 'zh-Hans': '退回申诉补正', en: 'Return the appeal for correction' },
      true,
      (decisions, { subject, variables }) => {
        const { comment, fieldsToCorrect } = answer.parse(variables);
        return decisions.returnForCorrection(subject.documentId, comment, fieldsToCorrect);
      },
    ),
    action(
      'unit.withdraw-appeal',
      { 'zh-Hans': '撤销申诉', en: 'Withdraw the appeal' },
      false,
      (decisions, { subject, now }) => decisions.withdraw(subject.documentId, now),
    ),
  ];
}
