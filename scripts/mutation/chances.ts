import { type Chance, openChance } from '../fuzz/random.ts';

const seedFor = (seed: number, name: string): number =>
  [...name].reduce((hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16_777_619), seed ^ 0x811c9dc5);

/** Chance of its own for each use in a project, so that none depends on how much the others took. */
export const chancesOf =
  (seed: number, project: string) =>
  (use = ''): Chance =>
    openChance(seedFor(seed, use === '' ? project : `${project}:${use}`));
