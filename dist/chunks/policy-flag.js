import { t as readPolicy } from "./read3.js";
import { t as UsageError } from "./usage.js";
import { gunzipSync } from "node:zlib";
import { readFileSync } from "node:fs";

// src/commands/policy-flag.ts
/** A text file that a flag names; gzipped ones are unpacked, and `-` is standard input. */
function readNamed(name, flag) {
	try {
		const bytes = readFileSync(name === "-" ? 0 : name);
		return (bytes[0] === 31 && bytes[1] === 139 ? gunzipSync(bytes) : bytes).toString("utf8");
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		throw new UsageError(`${flag} ${name}: ${why}`, "Name a file that can be read, or - for standard input.");
	}
}
/** The policy of `--policy FILE`; one with a mistake is refused. */
function readPolicyNamed(name) {
	const { policy, problems } = readPolicy(readNamed(name, "--policy"), name);
	if (problems.length > 0) throw new UsageError(problems.join("\n"), "Correct the policy.");
	return policy;
}

export { readPolicyNamed as n, readNamed as t };