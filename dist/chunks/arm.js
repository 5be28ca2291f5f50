import { l as start } from "./text.js";

// src/bandit/model-name.ts
const DATE = String.raw`20\d{6}|20\d\d-\d\d-\d\d`;
const DATED = new RegExp(`^(.+?)[-@](${DATE})$`);
/** Where a gateway runs a model, written behind its name: no other model. */
const VARIANT = /(?<=.):(?:free|nitro|floor|exacto)$/;
/** Amazon Bedrock writes `us.anthropic.<name>-v1:0`: region, provider, name, its own version. */
const BEDROCK = /^(?:[a-z]{2,6}\.)?[a-z0-9-]{2,20}\.(?=[a-z])(.+)-v\d{1,2}:\d{1,2}$/;
/** What the vendors themselves spell in two ways: a pattern of the name, and how the other spelling becomes it. */
const SPELLINGS = [{
	of: /^claude-/,
	spell: (name) => name.replaceAll(/(?<=\d)\.(?=\d)/g, "-")
}];
/**
* Reads a model's name as logs, gateways and clouds spell it: `claude-sonnet-4-5-20250929`, Vertex AI's
* `claude-sonnet-4-5@20250929`, Bedrock's `us.anthropic.claude-sonnet-4-5-20250929-v1:0` and a gateway's
* `anthropic/claude-sonnet-4.5` are one name, the first three of one version. A name that no rule knows stays what it
* is: two models are never taken for one because they look alike.
*/
function readModelName(raw) {
	const plain = (raw.split("/").findLast((part) => part.trim() !== "") ?? "unknown").trim().toLowerCase().replaceAll(/[\s~]+/g, "-").replace(VARIANT, "");
	const own = BEDROCK.exec(plain)?.[1] ?? plain;
	const [, dated, version] = DATED.exec(own) ?? [];
	const name = (dated ?? own).replace(/(?<=.)@[^@]*$/, "");
	return {
		name: SPELLINGS.find(({ of }) => of.test(name))?.spell(name) ?? name,
		version: version ?? null
	};
}

// src/bandit/arm.ts
const UNVERIFIED = "~unverified";
/** An arm's name is at most this long before its mark; a longer one is cut. */
const LONGEST = 120;
function modelName(raw, aliases) {
	const { name, version } = readModelName(raw);
	const dated = version === null ? name : `${name}@${version}`;
	const alias = [
		raw,
		dated,
		name
	].find((one) => Object.hasOwn(aliases, one));
	return alias === void 0 ? dated : aliases[alias] ?? dated;
}
/**
* The name of an arm, `harness:model[@version]`, from names as logs and stores spell them (`readModelName`); at most 120
* characters. `aliases` are looked up by the spelling of the log, then by the name that it was read as.
*/
function armName(harness, model, aliases = {}) {
	const agent = (harness || "unknown").replaceAll(/[\s~:]+/g, "-");
	return start(`${agent}:${modelName(model || "unknown", aliases).replaceAll(/[\s~]+/g, "-")}`, LONGEST);
}
/** The model that took most of the main agent's steps; of equal ones the first that was used. */
function mainModel({ models, steps }) {
	const uses = new Map(models.map((model) => [model, 0]));
	for (const { model, depth } of steps) if (model !== null && depth === 0) uses.set(model, (uses.get(model) ?? 0) + 1);
	return [...uses].sort(([, a], [, b]) => b - a)[0]?.[0];
}
/**
* The arm that a session's reward is credited to: `harness:model[@version]`. It ends in `~unverified` where there is no log, or
* one that the author could have written (class C or D): such claims are kept apart and never selected.
*/
function armOf(author, logged, aliases = {}) {
	return (logged ? armName(logged.session.agent ?? author.agent, mainModel(logged.session), aliases) : armName(author.agent, author.models[0], aliases)) + (logged?.trust === "A" || logged?.trust === "B" ? "" : UNVERIFIED);
}
const QUANT = /(?:^|[-_.:@])(i?q[2-8](?:_[0-9a-z]{1,4}){0,3}|fp(?:4|8|16)|bf16|int[48]|nf4|awq|gptq|mxfp4)(?:$|[-_.:@])/i;
/**
* How a session's model was served, as far as its raw name tells: `openrouter/moonshotai/kimi-k2.6-fp8@fireworks` is that
* name, via `openrouter/fireworks`, in `fp8`. The provider of the weights (`moonshotai`) serves nothing. Metadata: no grade
* depends on it.
*/
function servedAs(session) {
	const raw = session === null ? void 0 : mainModel(session);
	if (raw === void 0) return {
		raw: null,
		via: null,
		quant: null
	};
	const name = start(raw, LONGEST);
	const [path = "", behind] = name.split("@");
	const server = readModelName(name).version === behind ? void 0 : behind;
	const parts = path.split("/").filter((part) => part.trim() !== "");
	const route = [...parts.length > 2 ? parts.slice(0, 1) : [], ...server ? [server] : []];
	return {
		raw: name,
		via: route.length === 0 ? null : route.join("/"),
		quant: QUANT.exec(name)?.[1]?.toLowerCase() ?? null
	};
}
/** An arm's name without the mark of unverified evidence. */
const verifiedName = (arm) => isVerified(arm) ? arm : arm.slice(0, -11);
/** Whether an arm's evidence is such that it may be compared and selected. */
const isVerified = (arm) => !arm.endsWith(UNVERIFIED);

export { verifiedName as a, servedAs as i, armOf as n, isVerified as r, armName as t };