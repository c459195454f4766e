import type { Core } from '@strapi/strapi';
import { service } from '../contracts';
import { actionsOf, answerIn, type CaseAction } from './case-actions';

/** What a decision does to a request to become a sub-account, by the names that diagrams call. */
export function subAccountRequestActions(strapi: Core.Strapi): readonly CaseAction[] {
  const action = actionsOf(() => service(strapi, 'api::sub-account-request.decision'));
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
      (decisions, context) =>
        decisions.reject(context.subject.documentId, answerIn(context).comment, context.actor, context.now),
    ),
    action(
      'unit.return-sub-account-request',
      { 'zh-Hans': '退回子账号申请补正', en: 'Return the request for correction' },
      true,
      (decisions, context) => {
        const { comment, fieldsToCorrect } = answerIn(context);
        return decisions.returnForCorrection(
          context.subject.documentId,
          comment,
          fieldsToCorrect,
          context.actor,
        );
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
