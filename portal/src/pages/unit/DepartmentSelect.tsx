import { useQuery } from '@tanstack/react-query';
import { TreeSelect } from 'antd';
import { departmentsQuery, type Department } from '../../api/unit-queries';
import { FailureNotice } from '../../components/FailureNotice';
import { useLocale, useText } from '../../i18n/use-text';
import { nameOf } from './use-department-name';

interface Node {
  readonly value: string;
  readonly title: string;
  readonly children: Node[];
}

function nodesOf(departments: readonly Department[], locale: string): Node[] {
  return departments.map((department) => ({
    value: department.documentId,
    title: nameOf(department, locale),
    children: nodesOf(department.children, locale),
  }));
}

interface Props {
  /** Given by the form around. */
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (documentId: string) => void;
}

/** The tree of departments; any of them may be the unit's. */
export function DepartmentSelect({ id, value, onChange }: Props) {
  const text = useText();
  const locale = useLocale();
  const { data, error, refetch } = useQuery(departmentsQuery);
  if (data === undefined && error !== null)
    return <FailureNotice failure={error} onRetry={() => void refetch()} />;
  const isThere = data !== undefined && value !== undefined && value !== '';
  return (
    <TreeSelect<string>
      {...(id === undefined ? {} : { id })}
      {...(onChange === undefined ? {} : { onChange })}
      {...(isThere ? { value } : {})}
      treeData={nodesOf(data ?? [], locale)}
      loading={data === undefined}
      placeholder={text('unit.department.choose')}
      showSearch={{ treeNodeFilterProp: 'title' }}
      treeDefaultExpandAll
    />
  );
}
