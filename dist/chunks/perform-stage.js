import { t as gradePull } from "./grade-pull.js";

// src/commands/perform-stage.ts
/** Does this job's part of a grade: all of it, only the reading, or only the posting. */
async function performStage(runner, number, head) {
	if (runner.stage !== "publish") return gradePull(runner, number, head);
	const { publishClaim } = await import("./publish-claim.js");
	return publishClaim(runner, number, head);
}

export { performStage as t };