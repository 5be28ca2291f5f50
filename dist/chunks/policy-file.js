import { O as POLICY_PATH, j as HostError } from "./text.js";

// src/host/policy-file.ts
/**
* The policy's text from the side that a tree has of it; null where the tree has none. A policy that is there and cannot be
* read is a `HostError`: taking the defaults in its stead would drop what the owner asked for without a word.
*/
function policyFrom(side, spill) {
	if (side.kind === "absent") return null;
	const bytes = side.kind === "text" ? spill.read(side.digest) : null;
	if (bytes !== null) return {
		text: Buffer.from(bytes).toString("utf8"),
		where: POLICY_PATH
	};
	const why = side.kind === "unavailable" ? side.why : `it is a ${side.kind}, not a text file`;
	throw new HostError(`${POLICY_PATH} could not be read: ${why}`, "Make it a plain YAML file on the default branch.");
}

export { policyFrom as t };