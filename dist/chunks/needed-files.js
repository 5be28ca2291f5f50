// src/host/model.ts
const GITHUB_MODELS = "https://models.github.ai/inference";
const PATIENCE = 6e4;
const LONGEST = 1e6;
const MOST_TOKENS = 300;
/** The key for an endpoint: its own, or for GitHub Models the job's token, which needs `models: read`. */
function keyFor(endpoint, environment) {
	const token = endpoint === "github" ? environment.GITHUB_TOKEN : void 0;
	return environment.PROCTOR_JUDGE_KEY || token || null;
}
async function textOf(response) {
	const pieces = [];
	let bytes = 0;
	for await (const piece of response.body ?? []) {
		bytes += piece.length;
		if (bytes > LONGEST) return null;
		pieces.push(piece);
	}
	return Buffer.concat(pieces).toString("utf8");
}
/** The message in a chat completion; null where there is none. */
function messageIn(text) {
	try {
		const { choices } = JSON.parse(text);
		const content = choices?.[0]?.message?.content;
		return typeof content === "string" ? content : null;
	} catch {
		return null;
	}
}
function requestOf({ model, system, user }, key) {
	const messages = [{
		role: "system",
		content: system
	}, {
		role: "user",
		content: user
	}];
	return {
		method: "POST",
		headers: {
			authorization: `Bearer ${key}`,
			"content-type": "application/json"
		},
		body: JSON.stringify({
			model,
			messages,
			temperature: 0,
			max_tokens: MOST_TOKENS
		}),
		redirect: "error",
		signal: AbortSignal.timeout(PATIENCE)
	};
}
/**
* Asks an OpenAI-compatible service (`POST <endpoint>/chat/completions`) one question, at temperature 0 and without retries.
* Every failure is an answer that says why, and never throws: no key, no connection, a status other than 200, an answer above
* 1 MB or of another shape. Redirects are not followed, so that the key stays where it was sent.
*/
async function askModel(question, environment) {
	const key = keyFor(question.endpoint, environment);
	if (key === null) return {
		ok: false,
		why: "no key is at hand (PROCTOR_JUDGE_KEY)"
	};
	const base = question.endpoint === "github" ? GITHUB_MODELS : question.endpoint.replace(/(?<!\/)\/+$/, "");
	try {
		const response = await fetch(`${base}/chat/completions`, requestOf(question, key));
		if (response.status !== 200) return {
			ok: false,
			why: `the service answered with status ${response.status}`
		};
		const text = await textOf(response);
		const message = text === null ? null : messageIn(text);
		return message === null ? {
			ok: false,
			why: "its answer is no chat completion"
		} : {
			ok: true,
			text: message
		};
	} catch (error) {
		return {
			ok: false,
			why: error instanceof Error && error.name === "TimeoutError" ? "the service did not answer in time" : "the service could not be reached"
		};
	}
}

// src/host/needed-files.ts
/** What some needs ask for, in their order: the files of each tree together, folders one by one. */
async function readNeeds(at, needs, spill) {
	const filesOf = async (tree) => {
		const paths = needs.flatMap((need) => need.tree === tree && !need.folder ? [need.path] : []);
		const sides = paths.length === 0 ? [] : await at.repository.files(at[tree], paths, spill);
		return new Map(paths.map((path, index) => [path, sides[index] ?? { kind: "absent" }]));
	};
	const files = {
		base: await filesOf("base"),
		head: await filesOf("head")
	};
	return Promise.all(needs.map(async (need) => ({
		...need,
		side: need.folder ? await at.repository.listFolder(at[need.tree], need.path, spill) : files[need.tree].get(need.path) ?? { kind: "absent" }
	})));
}

export { askModel as n, readNeeds as t };