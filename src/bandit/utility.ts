import type { Beta } from './posterior.ts';

/** A Beta distribution that was moved by `shift`. */
export interface Utility extends Beta {
  readonly shift: number;
}

/** First and second moment. */
function momentsOf({ alpha, beta }: Beta): readonly [number, number] {
  const total = alpha + beta;
  return [alpha / total, (alpha * (alpha + 1)) / (total * (total + 1))];
}

/**
 * The worth of giving a task to an arm: quality × availability - penalty, where the penalty is λ · relative cost. The
 * product of two independent Beta variables is written as the Beta of the same mean and variance, which is close for the
 * shapes that occur here.
 */
export function utilityOf(quality: Beta, availability: Beta, penalty: number): Utility {
  const [qualityMean, qualitySquare] = momentsOf(quality);
  const [availabilityMean, availabilitySquare] = momentsOf(availability);
  const mean = qualityMean * availabilityMean;
  const variance = qualitySquare * availabilitySquare - mean * mean;
  const strength = Math.max((mean * (1 - mean)) / variance - 1, 1e-3);
  return { alpha: strength * mean, beta: strength * (1 - mean), shift: -penalty };
}

/** The mean of a utility. */
export const expectedUtility = ({ alpha, beta, shift }: Utility): number => alpha / (alpha + beta) + shift;
