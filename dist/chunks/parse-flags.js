import { t as UsageError } from "./usage.js";
import { parseArgs } from "node:util";

// src/commands/parse-flags.ts
/** Reads flags as `parseArgs` does; what is wrong with them is an error of usage that says where to look (`see`). */
function parseFlags(config, see) {
	try {
		return parseArgs(config);
	} catch (error) {
		throw new UsageError(error instanceof Error ? error.message : String(error), see);
	}
}

export { parseFlags as t };