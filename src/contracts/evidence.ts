/** An uploaded document, as its owner and the reviewers see it. */
export interface EvidenceFile {
  readonly id: number;
  readonly documentId: string;
  readonly name: string;
  readonly mime: string;
  /** In bytes. */
  readonly size: number;
}

/** The entry of a case that files are handed in with. */
export interface EvidenceHolder {
  readonly uid: string;
  readonly id: number;
}

/** How a request names a file: the id or the documentId that the upload answered. */
export type FileReference = number | string;

/** `strapi.service('api::evidence.evidence')` */
export interface EvidenceService {
  /**
   * @param accountId who must have uploaded them
   * @param holder the entry that may already hold them; null when it is not there yet
   * @throws EVIDENCE_UNKNOWN for one that is not there or not theirs; EVIDENCE_IN_USE for one that
   *   another entry holds, of whatever kind, unless that came to nothing
   */
  claim(
    accountId: number,
    references: readonly FileReference[],
    holder: EvidenceHolder | null,
  ): Promise<readonly EvidenceFile[]>;
  /** @returns the file when this account uploaded it, else null */
  findOwn(accountId: number, reference: FileReference): Promise<EvidenceFile | null>;
  open(documentId: string): Promise<NodeJS.ReadableStream | null>;
}
