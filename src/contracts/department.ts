/** A department in the tree that reviews units of its area (product.md section 1). */
export interface Department {
  readonly documentId: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly code: string;
  readonly district: string | null;
}

export interface DepartmentNode extends Department {
  readonly children: readonly DepartmentNode[];
}

export interface StaffedDepartment extends Department {
  /** documentId of the department above; null at a root. */
  readonly parent: string | null;
  /** Ids of admin-panel users. */
  readonly reviewers: readonly number[];
}

/** `strapi.service('api::department.department')` */
export interface DepartmentService {
  tree(): Promise<readonly DepartmentNode[]>;
  /** @returns the department with its numeric id, or null */
  find(documentId: string): Promise<(Department & { readonly id: number }) | null>;
  /** @returns the department above; the department itself at the root; null when it is gone */
  above(documentId: string): Promise<string | null>;
  /** @returns documentIds of the departments an active admin-panel user reviews for, those below included */
  reviewedBy(adminUserId: number): Promise<readonly string[]>;
  /** @returns ids of the admin-panel users to tell: of the department, else of the nearest one above */
  reviewersOf(documentId: string): Promise<readonly number[]>;
  /** @returns every department with the one above it and its own reviewers, whether they may sign in or not */
  staff(): Promise<readonly StaffedDepartment[]>;
}
