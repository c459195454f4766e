import type { Department } from './department';

export const UNIT_KINDS = ['enterprise', 'institution', 'social-organisation', 'other'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** A department as it stood when somebody handed something in. */
export type DepartmentSnapshot = Pick<Department, 'documentId' | 'name' | 'district'>;

/** What the licence and the register say of a unit: all but how to reach it. */
export interface LicenceData {
  readonly name: string;
  readonly creditCode: string;
  readonly kind: UnitKind;
  readonly legalRepresentative: string;
  readonly address: string;
  readonly department: DepartmentSnapshot;
}

/** What of it shall be different. */
export type LicenceChanges = Partial<LicenceData>;

/** What somebody registers; the mobile is already as columns hold it. */
export interface UnitData {
  readonly name: string;
  readonly creditCode: string;
  readonly kind: UnitKind;
  readonly legalRepresentative: string;
  readonly address: string;
  readonly contactName: string | null;
  readonly contactMobileSealed: string | null;
  readonly contactMobileMasked: string | null;
  readonly contactEmail: string | null;
  readonly contactLandline: string | null;
  readonly department: { readonly id: number; readonly district: string | null };
}

export interface UnitRow {
  readonly id: number;
  readonly documentId: string;
  readonly name: string;
  readonly creditCode: string;
  readonly registrationState: 'under-review' | 'approved' | 'released';
  readonly district: string | null;
}

/** All that is kept of a unit. */
export interface UnitDetails extends UnitRow {
  readonly kind: UnitKind;
  readonly legalRepresentative: string | null;
  readonly address: string | null;
  readonly contactName: string | null;
  readonly contactMobileSealed: string | null;
  readonly contactMobileMasked: string | null;
  readonly contactEmail: string | null;
  readonly contactLandline: string | null;
  readonly approvedAt: string | null;
  readonly department: DepartmentSnapshot | null;
}

/** What a stranger may know of a unit (product.md section 3), and nothing else. */
export type UnitLookup =
  | { readonly status: 'unknown' }
  | { readonly status: 'under-review'; readonly name: string; readonly district: string | null }
  | {
      readonly status: 'registered';
      readonly documentId: string;
      readonly name: string;
      readonly district: string | null;
      readonly administrator: {
        readonly name: string | null;
        readonly mobile: string | null;
        readonly boundIdentityKinds: readonly ('natural' | 'legal')[];
      } | null;
    };

/** `strapi.service('api::unit.unit')` */
export interface UnitService {
  /** Takes name and code for a review. A unique index refuses what is taken. */
  create(data: UnitData): Promise<UnitRow>;
  /** Corrects the data and takes name and code (again). */
  resubmit(documentId: string, data: UnitData): Promise<void>;
  approve(documentId: string, at: Date): Promise<void>;
  /**
   * Puts approved changes in force, and leaves all else as it is.
   *
   * @throws UNIT_DATA_TAKEN when another unit has the name or code meanwhile, DEPARTMENT_UNKNOWN
   */
  change(documentId: string, changes: LicenceChanges): Promise<void>;
  /** @returns all of the unit with its department, or null */
  details(documentId: string): Promise<UnitDetails | null>;
  /** Gives name and code back: the registration came to nothing. */
  release(documentId: string): Promise<void>;
  /** @param by name, code or both, or documentId; `except` is the documentId of a unit that does not count */
  lookup(by: {
    readonly name?: string | undefined;
    readonly creditCode?: string | undefined;
    readonly documentId?: string | undefined;
    readonly except?: string | undefined;
  }): Promise<UnitLookup>;
}

/** The unique indexes that hold a name and a code once (database/invariants/units.sql). */
export const UNIT_TAKEN_INDEXES: readonly string[] = ['units_name_taken', 'units_credit_code_taken'];
