import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { departmentsQuery, type Department } from '../../api/unit-queries';
import { FailureNotice } from '../../components/FailureNotice';
import { useLocale, useText } from '../../i18n/use-text';
import { nameOf } from './use-department-name';

interface Option {
  readonly value: string;
  readonly label: string;
  readonly depth: number;
}

function optionsOf(departments: readonly Department[], locale: string, depth = 0): Option[] {
  return departments.flatMap((department) => [
    { value: department.documentId, label: nameOf(department, locale), depth },
    ...optionsOf(department.children, locale, depth + 1),
  ]);
}

interface Props {
  /** Given by the form around. */
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (documentId: string) => void;
}

/**
 * The tree of departments, each below the one it belongs to; any of them may be the unit's. A list rather than Ant
 * Design's tree, which names to screen readers a list that is not there.
 */
export function DepartmentSelect({ id, value, onChange }: Props) {
  const text = useText();
  const locale = useLocale();
  const { data, error, refetch } = useQuery(departmentsQuery);
  if (data === undefined && error !== null)
    return <FailureNotice failure={error} onRetry={() => void refetch()} />;
  const isThere = data !== undefined && value !== undefined && value !== '';
  return (
    <Select<string, Option>
      {...(id === undefined ? {} : { id })}
      {...(onChange === undefined ? {} : { onChange })}
      {...(isThere ? { value } : {})}
      options={optionsOf(data ?? [], locale)}
      optionRender={({ data: { label, depth } }) => (
        <span style={{ paddingInlineStart: `${depth * 1.25}rem` }}>{label}</span>
      )}
      loading={data === undefined}
      placeholder={text('unit.department.choose')}
      showSearch={{ optionFilterProp: 'label' }}
    />
  );
}
