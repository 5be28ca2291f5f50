import { j as HostError } from "./text.js";
import { t as UsageError } from "./usage.js";

// src/commands/explain.ts
/** Puts an error into words; of one that we did not foresee, `message` holds the stack. */
function explain(error) {
	if (error instanceof UsageError) return {
		message: error.message,
		remedy: error.hint,
		ours: false
	};
	if (error instanceof HostError) return {
		message: error.message,
		remedy: error.remedy,
		ours: false
	};
	return {
		message: `an error of our own, not a finding: ${error instanceof Error ? error.stack ?? error.message : String(error)}`,
		remedy: null,
		ours: true
	};
}

export { explain as t };