import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Action, CaseContext, LocalizedText } from '@city/plugin-workflow/contracts';
import { service } from '../contracts';
import type { SubAccountRequestDecisions } from '../contracts/sub-account-request';

const noInputs = z.strictObject({});

/** What the administrator's answer leaves in the case's variables. */
const answer = z.object({
  comment: z.string().nullable().default(null),
  fieldsToCorrect: z.array(z.string()).default([]),
});

type Deed = (decisions: SubAccountRequestDecisions, context: CaseContext) => Promise<void>;

/** What a decision does to a request to become a sub-account, by the names that diagrams call. */
export function subAccountRequestActions(strapi: Core.Strapi): readonly Action<typeof noInputs>[] {
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
      await deed(service(strapi, 'api::sub-account-request.decision'), context);
      return undefined;
    },
  });
  return [
    action(
      'unit.approve-sub-account-request',
      {
        'zh-Hans': '通过子账号申请，申请人成为单位子账号',
        en: 'Approve; the applicant becomes a sub-account',
      },
      true,
      (decisions, { subject, actor, now }) => decisions.approve(subject.documentId, actor, now),
    ),
    action(
      'unit.reject-sub-account-request',
      { 'zh-Hans': '驳回子账号申请', en: 'Reject the request to become a sub-account' },
      true,
      (decisions, { subject, actor, now, variables }) =>
        decisions.reject(subject.documentId, answer.parse(variables).comment, actor, now),
    ),
    action(
      'unit.return-sub-account-request',
      { 'zh-Hans': '退回子账号申请补正', en: 'Return the request for correction' },
      true,
      (decisions, { subject, actor, variables }) => {
        const { comment, fieldsToCorrect } = answer.parse(variables);
        return decisions.returnForCorrection(subject.documentId, comment, fieldsToCorrect, actor);
      },
    ),
    action(
      'unit.withdraw-sub-account-request',
      { 'zh-Hans': '撤销子账号申请', en: 'Withdraw the request to become a sub-account' },
      false,
      (decisions, { subject, now }) => decisions.withdraw(subject.documentId, now),
    ),
    action(
      'unit.expire-sub-account-request',
      { 'zh-Hans': '子账号申请逾期未审核，予以关闭', en: 'Close the request: nobody decided in time' },
      false,
      (decisions, { subject, now }) => decisions.expire(subject.documentId, now),
    ),
  ];
}
