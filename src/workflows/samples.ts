import { z } from 'zod';
import type { Core } from '@strapi/strapi';
import type { Choice, SampleMaker } from '@city/plugin-workflow/contracts';
import { service } from '../contracts';
import type { DepartmentNode } from '../contracts/department';
import type { SampleService, SampleWishes } from '../contracts/sample';
import { UNIT_KINDS } from '../contracts/unit';
import { UNIT_KIND_LABELS } from '../domain/licence-fields';

/** What can be wished of a sample, as the studio asks for it; an empty form will do. */

const text = (fallback: string, chinese: string, english: string, most = 50) =>
  z.string().trim().min(1).max(most).default(fallback).meta({ title: chinese, 'x-title-en': english });

export const SAMPLE_FIELDS = {
  unitName: text('示例科技有限公司', '单位名称', 'Unit', 80),
  kind: z.enum(UNIT_KINDS).default('enterprise').meta({ title: '单位类型', 'x-title-en': 'Kind' }),
  department: z.string().max(64).optional().meta({ title: '主管部门', 'x-title-en': 'Department' }),
  applicantName: text('示例申请人', '申请人', 'Applicant'),
};

export const SAMPLE_REASON = text('原管理员已离职。', '申诉理由', 'Reason of the appeal', 2000);
export const SAMPLE_MESSAGE = text('研发部的示例申请人，负责项目申报。', '申请说明', 'Message', 500);
export const SAMPLE_REPRESENTATIVE = text('示例新法定代表人', '新的法定代表人', 'New legal representative');

/** Makes samples of a subject by the house's own submission. */
export function sampleMaker<Inputs extends z.ZodObject, Wishes extends SampleWishes & z.infer<Inputs>>(
  strapi: Core.Strapi,
  inputs: Inputs,
  samples: () => SampleService<Wishes>,
): SampleMaker<Inputs> {
  return {
    inputs,
    choices: async () => ({
      kind: UNIT_KINDS.map((value) => ({ value, label: UNIT_KIND_LABELS[value] })),
      department: departmentChoices(await service(strapi, 'api::department.department').tree()),
    }),
    create: async (wishes) => {
      const { documentId, accountId } = await samples().make(wishes as Wishes);
      return { documentId, applicant: `user:${accountId}` };
    },
  };
}

/** Every department, those below behind the one above. */
function departmentChoices(nodes: readonly DepartmentNode[]): readonly Choice[] {
  return nodes.flatMap(({ documentId, name, nameEn, children }) => [
    { value: documentId, label: { 'zh-Hans': name, en: nameEn ?? name } },
    ...departmentChoices(children),
  ]);
}
