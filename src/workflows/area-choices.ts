import type { Core } from '@strapi/strapi';
import type { Choice } from '@city/plugin-workflow/contracts';
import { service } from '../contracts';
import { departmentLabel } from './gaps';

/**
 * The departments and districts that there are, as a case's row and its conditions have them: by their
 * Chinese words.
 */
export async function areaChoices(
  strapi: Core.Strapi,
): Promise<Readonly<Record<'department' | 'district', readonly Choice[]>>> {
  const departments = await service(strapi, 'api::department.department').staff();
  const districts = new Set(departments.flatMap(({ district }) => district ?? []));
  return {
    department: departments.map((one) => ({ value: one.name, label: { ...departmentLabel(one) } })),
    district: [...districts].map((district) => ({
      value: district,
      label: { 'zh-Hans': district, en: district },
    })),
  };
}
