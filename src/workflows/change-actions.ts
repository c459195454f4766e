import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Action, CaseContext, LocalizedText } from '@city/plugin-workflow/contracts';
import { service } from '../contracts';
import type { ChangeDecisions } from '../contracts/business-info-change';

const noInputs = z.strictObject({});

/** What the reviewer's answer leaves in the case's variables. */
const answer = z.object({
  comment: z.string().nullable().default(null),
  fieldsToCorrect: z.array(z.string()).default([]),
});

type Deed = (decisions: ChangeDecisions, context: CaseContext) => Promise<void>;

/** What a decision does to a change of registration data, by the names that diagrams call (product.md section 4). */
export function changeActions(strapi: Core.Strapi): readonly Action<typeof noInputs>[] {
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
      await deed(service(strapi, 'api::business-info-change.decision'), context);
      return undefined;
    },
  });
  return [
    action(
      'unit.approve-change',
      { 'zh-Hans': '通过工商信息修改，新登记信息生效', en: 'Approve the change; the new data is in force' },
      true,
      (decisions, { subject, now }) => decisions.approve(subject.documentId, now),
    ),
    action(
      'unit.reject-change',
      { 'zh-Hans': '驳回工商信息修改，原登记信息不变', en: 'Reject the change; the data stays as it is' },
      true,
      (decisions, { subject, now, variables }) =>
        decisions.reject(subject.documentId, answer.parse(variables).comment, now),
    ),
    action(
      'unit.return-change',
      { 'zh-Hans': '退回工商信息修改补正', en: 'Return the change for correction' },
      true,
      (decisions, { subject, variables }) => {
        const { comment, fieldsToCorrect } = answer.parse(variables);
        return decisions.returnForCorrection(subject.documentId, comment, fieldsToCorrect);
      },
    ),
    action(
      'unit.withdraw-change',
      { 'zh-Hans': '撤销工商信息修改，原登记信息不变', en: 'Withdraw the change; the data stays as it is' },
      false,
      (decisions, { subject, now }) => decisions.withdraw(subject.documentId, now),
    ),
  ];
}
