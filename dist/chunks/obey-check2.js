import { A as CHECK_NAME } from "./text.js";
import { l as pullOfCheck, t as nothing } from "./runner.js";
import { t as rightOfPerson } from "./right2.js";
import { t as refusalOf } from "./right.js";
import { t as performStage } from "./perform-stage.js";

// src/commands/obey-check.ts
/**
* The pull requests that are to be graded again since somebody re-ran our check or its suite, or pressed the check's button.
* GitHub does not name a fork's; our check does. Only an App hears of these events.
*/
function pullsToRegrade(event, payload) {
	const { action, check_run: run, check_suite: suite, requested_action: button } = payload;
	const named = (pulls = []) => pulls.map(({ number }) => number);
	if (event === "check_suite") return action === "rerequested" ? named(suite?.pull_requests) : [];
	const asks = action === "rerequested" || action === "requested_action" && button?.identifier === "regrade";
	if (event !== "check_run" || !asks || run?.name !== "proctor / grade") return [];
	const own = pullOfCheck(run.external_id ?? "");
	return own === null ? named(run.pull_requests) : [own];
}
/** Grades again what a check's re-run or button is about, where the person who asked may write. */
async function obeyCheck(runner) {
	const [number] = pullsToRegrade(runner.event, runner.payload);
	if (number === void 0) return nothing("nothing to do for this check");
	const { login = "", type } = runner.payload.sender ?? {};
	const permission = type === "User" ? await rightOfPerson(runner, login) : null;
	const refused = refusalOf({
		authorType: type === "User" ? "User" : "Bot",
		permission
	});
	return refused === null ? performStage(runner, number, "") : nothing(`the check is not made again: ${refused}`);
}

export { pullsToRegrade as n, obeyCheck as t };