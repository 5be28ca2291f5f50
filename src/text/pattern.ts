/** A text as a regular expression that matches it and nothing else, with any flags. */
export const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
