import { n as openLane } from "./worker-pool.js";
import { n as resultOf } from "./app-perform.js";

// src/commands/app-hand.ts
const LOST = "the thread that did it was lost";
/** A hand of the crew: a thread that does one job at a time, so that hostile input can neither hold up the webhooks nor end them. */
function makeHand(settings, app, program) {
	const { appId, apiUrl, serverUrl, tokens, jobSeconds } = settings;
	const lane = openLane({
		program,
		limit: jobSeconds * 1e3
	});
	const writer = {
		app: appId,
		run: null,
		attempt: null,
		workflow: null,
		sha: null
	};
	const ask = async (job, isLast, broken) => {
		const token = await app.tokenFor(job.installation, job.repositoryId);
		const settled = await lane.perform({
			job,
			token,
			tokens,
			apiUrl,
			serverUrl,
			writer,
			isLast,
			broken
		});
		return "answer" in settled ? settled.answer : null;
	};
	return {
		async perform(job, isLast) {
			try {
				const result = await ask(job, isLast, null);
				if (result !== null) return result;
				if (!isLast) return {
					end: "again",
					seconds: 0,
					isLimit: false,
					said: LOST
				};
				const told = job.work.kind === "grade" ? await ask(job, true, "grading was broken off each time") : null;
				return {
					end: "failed",
					said: told === null ? LOST : `${LOST}; said so: ${told.said}`
				};
			} catch (error) {
				return resultOf(error);
			}
		},
		stop: lane.close
	};
}

export { makeHand };