import type { GradePolicy, Host, Opinion, Report } from './core/index.ts';
import { judgePrompt, readOpinion } from './grade/index.ts';

/** Whether the policy names a language model to be asked. */
export const wantsOpinion = ({ judge: { endpoint, model } }: GradePolicy): boolean =>
  endpoint !== null && model !== null;

/**
 * Asks the language model that the policy names for its opinion of a trajectory. It sees what a first judgement selected and
 * nothing else. Its failure is an opinion without a value, never a made-up one; null where no model is named.
 */
export async function askOpinion(
  host: Pick<Host, 'ask' | 'say'>,
  { judge: { endpoint, model } }: GradePolicy,
  first: Report,
): Promise<Opinion | null> {
  if (endpoint === null || model === null) return null;
  const { system, user, hash } = judgePrompt(first);
  const identity = `${model}, prompt ${hash}, temperature 0`;
  if (host.ask === undefined) return { identity, value: null, why: 'this host cannot ask a model' };
  host.say(`asking ${model}`);
  const answered = await host.ask({ endpoint, model, system, user });
  return answered.ok ? readOpinion(identity, answered.text) : { identity, value: null, why: answered.why };
}
