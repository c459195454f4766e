import type { Core } from '@strapi/strapi';
import { service } from '../contracts';
import { actionsOf, answerIn, type CaseAction } from './case-actions';

/** What a decision does to a change of registration data, by the names that diagrams call (product.md section 4). */
export function changeActions(strapi: Core.Strapi): readonly CaseAction[] {
  const action = actionsOf(() => service(strapi, 'api::business-info-change.decision'));
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
      (decisions, context) =>
        decisions.reject(context.subject.documentId, answerIn(context).comment, context.now),
    ),
    action(
      'unit.return-change',
      { 'zh-Hans': '退回工商信息修改补正', en: 'Return the change for correction' },
      true,
      (decisions, context) => {
        const { comment, fieldsToCorrect } = answerIn(context);
        return decisions.returnForCorrection(context.subject.documentId, comment, fieldsToCorrect);
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
