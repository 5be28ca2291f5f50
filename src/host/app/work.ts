/** What a job is about. Commit ids are full ones. */
export type Work =
  /**
   * Grade a pull request. `head`: only if that is its head still, null for whichever it has. `by`: only if this person may
   * write to the repository; null where nobody asked but an event of the pull request's own.
   */
  | { readonly kind: 'grade'; readonly number: number; readonly head: string | null; readonly by: string | null }
  /** Keep how a pull request ended. */
  | { readonly kind: 'end'; readonly number: number }
  /** Put the grade of a queued pull request on the commit of its merge group; `ref` is the group's branch. */
  | { readonly kind: 'merge'; readonly commit: string; readonly ref: string }
  /** Look for reverts in what was pushed to the default branch. */
  | { readonly kind: 'push'; readonly before: string; readonly after: string };
