import type { UnitKind } from './unit';

/** What the entries are made with that flows are tried on; names are the city's own words (product.md section 7). */
export interface SampleWishes {
  readonly unitName: string;
  readonly kind: UnitKind;
  /** documentId; one with reviewers when missing. */
  readonly department?: string | undefined;
  readonly applicantName: string;
}

/** An entry that was made up, and whose it is. */
export interface Sample {
  readonly documentId: string;
  readonly accountId: number;
}

/**
 * `strapi.service('api::<kind>.sample')`: makes an entry by the submission of its kind. The caller's transaction
 * is never committed, and what is made up meets nothing that is there.
 */
export interface SampleService<Wishes extends SampleWishes = SampleWishes> {
  /** @throws DEPARTMENT_UNKNOWN when there is no such department, or none at all */
  make(wishes: Wishes): Promise<Sample>;
}

export type AppealWishes = SampleWishes & { readonly reason: string };
export type RequestWishes = SampleWishes & { readonly message: string };
export type ChangeWishes = SampleWishes & { readonly legalRepresentative: string };
