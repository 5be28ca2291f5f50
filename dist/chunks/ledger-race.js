import { T as HostError } from "./text.js";
import { randomInt } from "node:crypto";
import { setTimeout } from "node:timers/promises";

// src/host/ledger-race.ts
/** How long losers wait before they read again: from 50 ms, doubled up to 32 times that, with half as much jitter. */
const waitAfter = (turn) => randomInt(25, 75) * 2 ** Math.min(turn, 5);
/** Tries until nobody was faster. HostError after `tries` lost races. */
async function untilFirst(tries, attempt) {
	for (let turn = 0; turn < tries; turn++) {
		const result = await attempt();
		if (result !== "stale") return result;
		await setTimeout(waitAfter(turn));
	}
	throw new HostError(`${tries} other writers were faster`, "Run the job again.");
}

export { untilFirst as t };