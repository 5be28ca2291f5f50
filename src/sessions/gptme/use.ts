import type { JsonObject } from '../json.ts';

/** A call as it stands in the text of an answer. In two of the three forms it has no id. */
export interface Use {
  readonly tool: string;
  /** What stands behind the tool's name in the first line: a path, or several. */
  readonly words: string;
  readonly content: string;
  /** The parameters by name, in the form that has them. */
  readonly input: JsonObject | null;
  readonly callId: string | null;
  /** Where it stands in the text. */
  readonly from: number;
  readonly to: number;
}
