/** An uploaded document, as its owner and the reviewers see it. */
export interface EvidenceFile {
  readonly id: number;
  readonly documentId: string;
  readonly name: string;
  readonly mime: string;
  /** In bytes. */
  readonly size: number;
}

/** How a request names a file: the id or the documentId that the upload answered. */
export type FileReference = number | string;

/** `strapi.service('api::evidence.evidence')` */
export interface EvidenceService {
  /**
   * @param accountId who must have uploaded them
   * @param registrationId the registration that may already hold them
   * @throws EVIDENCE_UNKNOWN for one that is not there or not theirs, EVIDENCE_IN_USE
   */
  claim(
    accountId: number,
    references: readonly FileReference[],
    registrationId: number | null,
  ): Promise<readonly EvidenceFile[]>;
  /** @returns the file when this account uploaded it, else null */
  findOwn(accountId: number, reference: FileReference): Promise<EvidenceFile | null>;
  open(documentId: string): Promise<NodeJS.ReadableStream | null>;
}
