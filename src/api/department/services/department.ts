import type { Core } from '@strapi/strapi';
import type { Department, DepartmentNode, DepartmentService } from '../../../contracts/department';
import { query } from '../../../store/query';
import { buildTree, pathToRoot, withAllBelow, type TreeNode } from '../domain/tree';

const UID = 'api::department.department';

interface Row extends Department {
  readonly id: number;
  readonly parent: { readonly documentId: string } | null;
}

interface Reviewed extends Row {
  readonly reviewers: readonly {
    readonly id: number;
    readonly isActive: boolean;
    readonly blocked: boolean;
  }[];
}

type PlacedDepartment = Department & { readonly parent: string | null };

export default ({ strapi }: { strapi: Core.Strapi }): DepartmentService => {
  const all = async (): Promise<PlacedDepartment[]> => {
    const rows = await query<Row>(strapi, UID).findMany({
      populate: { parent: { select: ['documentId'] } },
      orderBy: [{ order: 'asc' }, { id: 'asc' }],
    });
    return rows.map((row) => ({ ...shown(row), parent: row.parent?.documentId ?? null }));
  };
  return {
    tree: async () => buildTree(await all()).map(node),
    find: (documentId) => query<Row>(strapi, UID).findOne({ where: { documentId } }),
    above: async (documentId) => {
      const [self, parent] = pathToRoot(await all(), documentId);
      return parent ?? self ?? null;
    },
    reviewedBy: async (adminUserId) => {
      const own = await query<Row>(strapi, UID).findMany({
        where: { reviewers: { id: adminUserId, isActive: true } },
      });
      const ids = own.map((row) => row.documentId);
      return ids.length === 0 ? [] : withAllBelow(await all(), ids);
    },
    staff: async () => {
      const rows = await query<Reviewed>(strapi, UID).findMany({
        populate: { parent: { select: ['documentId'] }, reviewers: { select: ['id'] } },
        orderBy: [{ order: 'asc' }, { id: 'asc' }],
      });
      return rows.map((row) => ({
        ...shown(row),
        parent: row.parent?.documentId ?? null,
        reviewers: row.reviewers.map(({ id }) => id),
      }));
    },
    reviewersOf: async (documentId) => {
      const asked = new Set<string>();
      for (let next: string | undefined = documentId; next && !asked.has(next);) {
        asked.add(next);
        const row: Reviewed | null = await query<Reviewed>(strapi, UID).findOne({
          where: { documentId: next },
          populate: {
            parent: { select: ['documentId'] },
            reviewers: { select: ['id', 'isActive', 'blocked'] },
          },
        });
        const able = row?.reviewers.filter(({ isActive, blocked }) => isActive && !blocked) ?? [];
        if (able.length > 0) return able.map(({ id }) => id);
        next = row?.parent?.documentId;
      }
      return [];
    },
  };
};

function shown({ documentId, name, nameEn, code, district }: Department): Department {
  return { documentId, name, nameEn, code, district };
}

function node(item: TreeNode<PlacedDepartment>): DepartmentNode {
  return { ...shown(item), children: item.children.map(node) };
}
