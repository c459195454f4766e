import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { departmentsQuery, type Department } from '../../api/unit-queries';
import { useLocale } from '../../i18n/use-text';

export function nameOf({ name, nameEn }: Department, locale: string): string {
  return locale === 'en' ? (nameEn ?? name) : name;
}

function found(departments: readonly Department[], id: string): Department | null {
  for (const department of departments) {
    const hit = department.documentId === id ? department : found(department.children, id);
    if (hit !== null) return hit;
  }
  return null;
}

type Kept = { readonly documentId: string; readonly name: string } | null;

/** Departments in the language of the page; one that the tree does not have (any more) as it was kept. */
export function useDepartmentName(): (kept: Kept) => string | null {
  const locale = useLocale();
  const { data = [] } = useQuery(departmentsQuery);
  return useCallback(
    (kept) => {
      if (kept === null) return null;
      const department = found(data, kept.documentId);
      return department === null ? kept.name : nameOf(department, locale);
    },
    [data, locale],
  );
}
