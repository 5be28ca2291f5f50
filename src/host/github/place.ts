/** A pull request's address. */
export interface Place {
  readonly owner: string;
  readonly repo: string;
  readonly number: number;
}
