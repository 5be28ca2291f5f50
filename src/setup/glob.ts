/** The glob of everything in a folder, which is named with its closing slash. */
export const globOf = (folder: string): string => `${folder.replace(/[\\*?[\]{}()!|+@]/g, '\\$&')}**`;
