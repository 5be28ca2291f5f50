import { i as selectionJson, n as selectionMade, r as renderSelection, t as choose } from "./choose.js";
import { j as HostError } from "./text.js";
import { n as connect } from "./client.js";
import { t as defaultPolicy } from "./default-policy.js";
import { t as openLedger } from "./open-ledger.js";
import { r as appendEvent, t as deriveFiles } from "./state-text.js";
import { a as sealEvent, n as readLedger } from "./read2.js";
import { t as readPolicy } from "./read3.js";
import { mkdtempSync, rmSync } from "node:fs";
import path from "node:path";

// src/commands/choose-next.ts
/** The state that a choice rests on: recomputed from the events, never read back. */
const stateOf = (files) => deriveFiles(readLedger(files)).find(({ path: name }) => name === "state.json")?.text ?? "";
function chooseFrom(files, asked, rules, seed, asOf) {
	const { "half-life-days": halfLifeDays, floor } = rules;
	const { arms, category, promptBytes } = asked;
	const request = {
		arms,
		category,
		promptBytes,
		asOf,
		halfLifeDays,
		floor,
		costWeight: 0,
		allowUnverified: false
	};
	return choose(stateOf(files), request, seed);
}
/** The selection that this very run has made already, where its answer was lost. */
const madeBefore = (files, task, seed) => readLedger(files).events.filter((event) => event.type === "selection.made").find((event) => event.task === task && event.seed === seed);
/** The rules of the default branch's policy. One that cannot be read or has mistakes stops the choice: a default is no answer. */
async function rulesFor(source) {
	const [owner = "", repo = ""] = source.repository.split("/");
	const text = await defaultPolicy(connect(source), {
		owner,
		repo
	});
	const { policy, problems } = readPolicy(text, ".github/proctor.yml");
	if (problems.length > 0) throw new HostError(problems.join("\n"), "Correct the policy on the default branch.");
	return policy.bandit;
}
/** Chooses on whatever the ledger holds when the choice is written, and writes it. */
async function record(ledger, asked, rules, seed, asOf) {
	let selection = null;
	try {
		await ledger.update((files) => {
			const choice = chooseFrom(files, asked, rules, seed, asOf);
			if (choice.kind === "bad") throw new HostError(`no choice can be made: ${choice.why}`);
			if (selection !== null && madeBefore(files, asked.task, seed)) return null;
			selection = choice.selection;
			const made = selectionMade(choice.selection, asked.task, ledger.writer);
			const event = made && sealEvent(made);
			return event && appendEvent(files, event, deriveFiles, ledger.nonce());
		});
		return {
			selection,
			problem: null
		};
	} catch (error) {
		if (!(error instanceof HostError)) throw error;
		return {
			selection,
			problem: [error.message, error.remedy].filter(Boolean).join(". ")
		};
	}
}
/** Chooses an arm for the workflow's next task, keeps the choice as an event, and says it in the step's outputs. */
async function chooseNext(runner, asked) {
	const scratch = mkdtempSync(path.join(runner.temp, "proctor-"));
	const { run, attempt } = runner.writer;
	const seed = `${runner.repository} ${asked.task} ${run ?? "-"}.${attempt ?? "-"}`;
	try {
		const { selection, problem } = await record(openLedger({
			...runner,
			scratch
		}), asked, await rulesFor({
			...runner,
			scratch
		}), seed, (/* @__PURE__ */ new Date()).toISOString());
		const warnings = problem === null ? [] : [`the selection could not be recorded: ${problem}`];
		if (selection?.arm == null) return {
			exit: 3,
			line: selection?.why ?? problem ?? "no arm",
			outputs: {},
			summary: "",
			warnings
		};
		const { arm, propensity, why } = selection;
		return {
			exit: 0,
			line: why,
			outputs: {
				arm,
				propensity: propensity.toFixed(6),
				why,
				selection: selectionJson(selection)
			},
			summary: `\`\`\`\n${renderSelection(selection)}\`\`\`\n`,
			warnings
		};
	} finally {
		rmSync(scratch, {
			recursive: true,
			force: true
		});
	}
}

export { chooseNext };