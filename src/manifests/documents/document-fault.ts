/** Why Kubernetes' decoder cannot read a document; what it says of the place counts from the beginning of the document. */
export interface DocumentFault {
  readonly offset: number;
  readonly what: string;
  readonly help: string;
}
