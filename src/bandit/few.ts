/** Fewer rewards than this say nothing about an arm. */
export const FEW = 10;
