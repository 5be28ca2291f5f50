import { t as rightOfPerson } from "./right2.js";
import { t as refusalOf } from "./right.js";
import { t as performStage } from "./perform-stage.js";
import { t as nothing } from "./runner.js";

// src/commands/obey-comment.ts
const COMMAND = /^\/proctor (waive|why|regrade)(?=\s|$)/;
/**
* Does what a new comment on a pull request asks for: `/proctor regrade`, `/proctor why RULE`, `/proctor waive RULE reason`. All
* of them grade anew, for the one comment is made from the pull request as it stands, its commands among it. Who may not write
* to the repository starts nothing: what was asked is told in the next report.
*/
async function obeyComment(runner) {
	const { action, issue, comment } = runner.payload;
	const command = COMMAND.exec(comment?.body ?? "")?.[1];
	if (action !== "created" || issue?.pull_request == null || command === void 0) return nothing("nothing to do for this comment");
	const { login = "", type } = comment?.user ?? {};
	const permission = type === "User" ? await rightOfPerson(runner, login) : null;
	const refused = refusalOf({
		authorType: type === "User" ? "User" : "Bot",
		permission
	});
	if (refused !== null) return nothing(`/proctor ${command} starts nothing: ${refused}`);
	return performStage(runner, issue.number, "");
}

export { obeyComment };