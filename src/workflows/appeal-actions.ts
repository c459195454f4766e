import type { Core } from '@strapi/strapi';
import { service } from '../contracts';
import { actionsOf, answerIn, type CaseAction } from './case-actions';

/** What happens to an appeal, by the names that diagrams call (product.md section 4). */
export function appealActions(strapi: Core.Strapi): readonly CaseAction[] {
  const action = actionsOf(() => service(strapi, 'api::unit-appeal.decision'));
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
      (decisions, context) =>
        decisions.reject(context.subject.documentId, answerIn(context).comment, context.now),
    ),
    action(
      'unit.return-appeal',
      { 'zh-Hans': '退回申诉补正', en: 'Return the appeal for correction' },
      true,
      (decisions, context) => {
        const { comment, fieldsToCorrect } = answerIn(context);
        return decisions.returnForCorrection(context.subject.documentId, comment, fieldsToCorrect);
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
