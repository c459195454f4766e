import type { Core } from '@strapi/strapi';
import { service } from '../contracts';
import { actionsOf, answerIn, type CaseAction } from './case-actions';

/** What a decision does to a registration, by the names that diagrams call (product.md section 4). */
export function registrationActions(strapi: Core.Strapi): readonly CaseAction[] {
  const action = actionsOf(() => service(strapi, 'api::unit-registration.decision'));
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
      (decisions, context) =>
        decisions.reject(context.subject.documentId, answerIn(context).comment, context.now),
    ),
    action(
      'unit.return-registration',
      { 'zh-Hans': '退回单位注册补正', en: 'Return the registration for correction' },
      true,
      (decisions, context) => {
        const { comment, fieldsToCorrect } = answerIn(context);
        return decisions.returnForCorrection(context.subject.documentId, comment, fieldsToCorrect);
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
