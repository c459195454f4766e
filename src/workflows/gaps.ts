import type { AssigneeGap, LocalizedText } from '@city/plugin-workflow/contracts';
import type { StaffedDepartment } from '../contracts/department';

/** What the check says of people who are missing; each is a part of a longer sentence. */

const MOST_NAMED = 5;

export function nobodyInDepartment(name: LocalizedText): AssigneeGap {
  return {
    severity: 'error',
    message: {
      'zh-Hans': `部门“${name['zh-Hans']}”及其上级部门没有能办理任务的审核人，请为其添加审核人`,
      en: `nobody in the department "${name.en}" or above it can decide tasks; add reviewers to it`,
    },
  };
}

export function nobodyWithRole(name: LocalizedText): AssigneeGap {
  return {
    severity: 'error',
    message: {
      'zh-Hans': `角色“${name['zh-Hans']}”没有能办理任务的人员，请为角色添加人员并授予“办理任务”权限`,
      en: `nobody with the role "${name.en}" can decide tasks; give the role people and the permission to`,
    },
  };
}

export function personUnable(name: LocalizedText): AssigneeGap {
  return {
    severity: 'error',
    message: {
      'zh-Hans': `“${name['zh-Hans']}”已停用或没有“办理任务”权限，请另选人员`,
      en: `"${name.en}" is blocked, not active or may not decide tasks; choose somebody else`,
    },
  };
}

export function departmentsWithoutAnybody(departments: readonly StaffedDepartment[]): readonly AssigneeGap[] {
  if (departments.length === 0) return [];
  const names = listed(departments);
  return [
    {
      severity: 'warning',
      message: {
        'zh-Hans': `以下部门没有能办理任务的审核人：${names['zh-Hans']}；这些部门的事项将无人办理`,
        en: `these departments have nobody who can decide tasks: ${names.en}; their cases would wait for nobody`,
      },
    },
  ];
}

export function departmentsWithoutParent(departments: readonly StaffedDepartment[]): readonly AssigneeGap[] {
  if (departments.length === 0) return [];
  const names = listed(departments);
  return [
    {
      severity: 'warning',
      message: {
        'zh-Hans': `以下部门没有上级部门：${names['zh-Hans']}；其事项仍由本部门办理`,
        en: `these departments have none above them: ${names.en}; they would get their own cases again`,
      },
    },
  ];
}

export function departmentLabel({ name, nameEn }: Pick<StaffedDepartment, 'name' | 'nameEn'>): LocalizedText {
  return { 'zh-Hans': name, en: nameEn ?? name };
}

function listed(departments: readonly StaffedDepartment[]): LocalizedText {
  const labels = departments.slice(0, MOST_NAMED).map(departmentLabel);
  const more = departments.length - labels.length;
  const [chinese, english] = [labels.map((label) => label['zh-Hans']), labels.map(({ en }) => en)];
  return {
    'zh-Hans': `${chinese.join('、')}${more > 0 ? `等 ${String(departments.length)} 个` : ''}`,
    en: `${english.join(', ')}${more > 0 ? ` and ${String(more)} more` : ''}`,
  };
}
