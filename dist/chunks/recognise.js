// src/authorship/agents.ts
const UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const uuid = new RegExp(`^${UUID}$`);
const emails = (...list) => list.map((email) => ({ email }));
/** A link in a line of its own, bare or as the only Markdown link of that line. */
const link = (address) => new RegExp(`^(?:\\[[^\\]]{1,60}\\]\\()?${address}\\)?$`);
/** An agent that nothing names, or by a name that is not in the table. */
const OTHER_AGENT = "other";
/**
* The agents. Numbers before a `+` are GitHub's account ids; where an address has one it must fit, for names can be
* taken by anybody. `github-actions[bot]`'s id before `claude[bot]` is what claude-code-action really writes.
*/
const AGENTS = [
	{
		id: "copilot-cloud",
		names: ["copilot coding agent"],
		apps: {
			"copilot-swe-agent": 198982749,
			copilot: 198982749
		},
		addresses: emails("198982749+copilot@users.noreply.github.com"),
		trailers: { "agent-logs-url": new RegExp(`^https://github\\.com/[\\w.-]+/[\\w.-]+/sessions/${UUID}$`) },
		body: [/^<!-- START COPILOT CODING AGENT (?:SUFFIX|TIPS) -->$/],
		branches: ["copilot/"]
	},
	{
		id: "copilot-cli",
		names: [
			"copilot",
			"github copilot",
			"copilot cli",
			"github copilot cli"
		],
		addresses: emails("223556219+copilot@users.noreply.github.com"),
		trailers: { "copilot-session": uuid }
	},
	{
		id: "claude-code",
		names: [
			"claude",
			"claude code",
			"claude-code"
		],
		firstNames: ["claude"],
		apps: {
			claude: 209825114,
			"anthropic-code-agent": 242468646
		},
		addresses: emails("noreply@anthropic.com", "41898282+claude[bot]@users.noreply.github.com", "209825114+claude[bot]@users.noreply.github.com", "242468646+claude@users.noreply.github.com"),
		trailers: {
			"claude-session": /^https:\/\/claude\.ai\/code\/session_\w+$/,
			"claude-generated-by": /^Claude Code(?: |$)/
		},
		body: [/^_?(?:🤖 )?Generated (?:with|by) \[Claude Code\]\(https:\/\/claude\.(?:ai|com)\//u, link("https://claude\\.ai/code/session_\\w{1,64}")],
		branches: ["claude/"]
	},
	{
		id: "codex",
		names: [
			"codex",
			"codex cli",
			"openai codex"
		],
		apps: {
			"chatgpt-codex-connector": 199175422,
			"openai-code-agent": 242516109
		},
		addresses: emails("noreply@openai.com", "codex@openai.com", "199175422+chatgpt-codex-connector[bot]@users.noreply.github.com", "242516109+codex@users.noreply.github.com"),
		body: [link("https://chatgpt\\.com/codex/tasks/task_\\w{1,64}")],
		branches: ["codex/"]
	},
	{
		id: "cursor",
		names: [
			"cursor",
			"cursor agent",
			"cursor-agent"
		],
		apps: { cursor: 206951365 },
		addresses: emails("cursoragent@cursor.com", "206951365+cursor[bot]@users.noreply.github.com"),
		trailers: { "made-with": /^Cursor$/ },
		body: [
			/^<!-- CURSOR_AGENT_PR_BODY_BEGIN -->$/,
			link("https://cursor\\.com/agents\\?id=bc-[\\w-]{1,64}"),
			/^<a href="https:\/\/cursor\.com\/(?:agents|background-agent)\?(?:id|bcId)=bc-/
		],
		branches: ["cursor/"]
	},
	{
		id: "devin",
		names: ["devin", "devin ai"],
		firstNames: ["devin"],
		apps: { "devin-ai-integration": 158243242 },
		addresses: emails("158243242+devin-ai-integration[bot]@users.noreply.github.com"),
		body: [/^Link to Devin (?:run|session): \[?https:\/\/app\.devin\.ai\/sessions\/[0-9a-f]{32}/],
		branches: ["devin/"]
	},
	{
		id: "jules",
		names: ["jules", "google jules"],
		firstNames: ["jules"],
		apps: { "google-labs-jules": 161369871 },
		addresses: emails("161369871+google-labs-jules[bot]@users.noreply.github.com"),
		body: [/^\*?PR created automatically by Jules for task \[\d{1,30}\]\(https:\/\/jules\.google\.com\/task\/\d/]
	},
	{
		id: "gemini-cli",
		names: [
			"gemini cli",
			"gemini-cli",
			"gemini"
		],
		apps: { "gemini-cli": 218312386 },
		addresses: emails("218312386+gemini-cli[bot]@users.noreply.github.com", "gemini-cli[bot]@users.noreply.github.com", "218195315+gemini-cli@users.noreply.github.com")
	},
	{
		id: "openhands",
		names: ["openhands"],
		accounts: ["openhands-agent"],
		addresses: emails("openhands@all-hands.dev"),
		body: [link("https://app\\.all-hands\\.dev/conversations/[0-9a-f]{32}")],
		branches: ["openhands/"]
	},
	{
		id: "swe-agent",
		names: ["swe-agent", "mini-swe-agent"],
		addresses: emails("noemail@swe-agent.com")
	},
	{
		id: "gptme",
		names: ["gptme"],
		accounts: ["timetobuildbob"],
		addresses: emails("bob@superuserlabs.org"),
		trailers: { "git-session-id": /^[0-9a-f]{4,40}$/ }
	},
	{
		id: "amp",
		names: ["amp", "ampcode"],
		addresses: emails("amp@ampcode.com"),
		trailers: { "amp-thread-id": /^https:\/\/ampcode\.com\/threads\/T-[\w-]+$/ },
		body: [link("https://ampcode\\.com/threads/T-[\\w-]{1,64}")]
	},
	{
		id: "droid",
		names: ["droid", "factory droid"],
		apps: { "factory-droid": 138933559 },
		addresses: emails("138933559+factory-droid[bot]@users.noreply.github.com")
	},
	{
		id: "kimi-cli",
		names: [
			"kimi",
			"kimi cli",
			"kimi code"
		],
		addresses: emails("noreply@kimi.com")
	},
	{
		id: "qwen-code",
		names: ["qwen code", "qwen-code"],
		addresses: emails("qwen-coder@alibabacloud.com"),
		body: [/^(?:🤖 )?Generated with \[Qwen Code\]\(https:\/\/github\.com\/QwenLM\/qwen-code\b/u]
	},
	{
		id: "opencode",
		names: ["opencode"],
		apps: { "opencode-agent": null },
		addresses: emails("noreply@opencode.ai", "opencode-agent[bot]@users.noreply.github.com"),
		body: [/^🤖 Generated with \[?opencode\b/iu, link("https://opncd\\.ai/s/\\w{1,64}")],
		branches: ["opencode/"]
	},
	{
		id: "goose",
		names: ["goose"],
		addresses: [{
			email: "noreply@anthropic.com",
			name: /^goose$/i
		}]
	},
	{
		id: "aider",
		names: ["aider"],
		addresses: emails("noreply@aider.chat", "aider@aider.chat"),
		authorName: / \(aider\)$/
	},
	{
		id: "crush",
		names: ["crush"],
		addresses: emails("crush@charm.land"),
		body: [/^💘 Generated with \[?Crush\b/u]
	},
	{
		id: "replit",
		names: ["replit agent"],
		trailers: {
			"replit-commit-author": /^Agent$/,
			"replit-commit-session-id": uuid
		}
	},
	{
		id: "lovable",
		names: ["lovable"],
		apps: { "gpt-engineer-app": 159125892 },
		addresses: emails("159125892+gpt-engineer-app[bot]@users.noreply.github.com")
	},
	{
		id: "codegen",
		names: ["codegen"],
		apps: { "codegen-sh": 131295404 },
		addresses: emails("131295404+codegen-sh[bot]@users.noreply.github.com")
	},
	{
		id: "tembo",
		names: ["tembo"],
		apps: { tembo: null }
	},
	{
		id: "kiro",
		names: ["kiro"],
		apps: { "kiro-agent": 245459735 }
	},
	{
		id: "amazon-q",
		names: ["amazon q", "amazon q developer"],
		apps: { "amazon-q-developer": 208079219 }
	},
	{
		id: "mentat",
		names: ["mentat"],
		apps: { mentatbot: null }
	},
	{
		id: "sweep",
		names: ["sweep", "sweep ai"],
		apps: { "sweep-ai": 128439645 },
		addresses: emails("128439645+sweep-ai[bot]@users.noreply.github.com")
	},
	{
		id: "roomote",
		names: ["roomote"],
		apps: { roomote: 219738659 }
	},
	{
		id: "augment",
		names: [
			"augment",
			"augment code",
			"auggie"
		],
		apps: { "augment-app-staging": 182802480 },
		addresses: emails("auggie@augmentcode.com", "182802480+augment-app-staging[bot]@users.noreply.github.com"),
		body: [/^\*?Pull Request opened by \[Augment Code\]\(https:\/\/www\.augmentcode\.com\//]
	},
	{
		id: "qoder",
		names: ["qoder"],
		addresses: emails("qoder_ai@qoder.com", "noreply@qoder.com")
	},
	{
		id: "pullfrog",
		names: ["pullfrog"],
		apps: { pullfrog: 226033991 },
		addresses: emails("226033991+pullfrog[bot]@users.noreply.github.com")
	},
	{
		id: "junie",
		names: ["junie"],
		addresses: emails("junie@jetbrains.com")
	},
	{
		id: "warp",
		names: ["warp", "oz"],
		firstNames: ["oz"],
		addresses: emails("agent@warp.dev", "oz-agent@warp.dev")
	},
	{
		id: "ona",
		names: ["ona"],
		firstNames: ["ona"],
		addresses: emails("no-reply@ona.com")
	},
	{
		id: "cline",
		names: ["cline"]
	},
	{
		id: "windsurf",
		names: ["windsurf", "cascade"]
	},
	{
		id: OTHER_AGENT,
		names: [],
		trailers: { "entire-checkpoint": /^(?:[0-9a-f]{12}|[0-9A-HJKMNP-TV-Z]{26})$/ }
	}
];
/**
* Apps that open pull requests by a fixed recipe: no coding agents, and their descriptions quote other projects' words.
* `github-actions` is not among them, for agents run in workflows open pull requests under its name.
*/
const QUOTING_APPS = /^(?:[\w-]{0,40}-)?(?:renovate|dependabot|release-please|pre-commit-ci|changesets|gemini-cli-robot)(?:-[\w-]{0,40})?$/;

// src/authorship/models.ts
const FAMILY = /(?:^|[\s(/:=-])((?:claude|gpt|gemini|kimi|qwen|deepseek|glm|grok|codestral|devstral)-[a-z0-9][a-z0-9.-]{0,60})/i;
const CLAUDE = /^Claude \(?(Opus|Sonnet|Haiku|Fable) (\d{1,2})(?:\.(\d{1,2}))?\b/;
const KIMI = /^Kimi (K\d[\d.]{0,6})/;
const IN_BRACKETS = /^aider \(([\w./:-]{2,80})\)$/;
const NO_MODEL = /* @__PURE__ */ new Set([
	"",
	"<synthetic>",
	"unknown",
	"default",
	"auto",
	"none"
]);
/**
* A model's name without what does not tell models apart: the size of the context, a date of eight digits at the end.
* Null for the placeholders that logs hold where there was no model.
*/
function plainModel(name) {
	const plain = name.trim().slice(0, 100).replace(/ ?(?:\[\d+m\]|\(\d+m context\))$/i, "").replace(/-\d{8}$/, "");
	return NO_MODEL.has(plain.toLowerCase()) ? null : plain;
}
/**
* The model that a co-author's name or an `Assisted-by` value speaks of (`Claude Opus 4.6 (1M context)` →
* `claude-opus-4-6`, `aider (openai/gpt-5)` → `openai/gpt-5`); null where it speaks of none.
*/
function modelNamed(text) {
	const [, line, major, minor] = CLAUDE.exec(text) ?? [];
	if (line && major) return [
		"claude",
		line.toLowerCase(),
		major,
		...minor ? [minor] : []
	].join("-");
	const kimi = KIMI.exec(text)?.[1];
	if (kimi) return `kimi-${kimi.toLowerCase()}`;
	const raw = IN_BRACKETS.exec(text)?.[1] ?? FAMILY.exec(text)?.[1]?.toLowerCase();
	return raw === void 0 ? null : plainModel(raw);
}

// src/authorship/texts.ts
const BODY_START = 65536;
const TRAILER = /^([A-Za-z][A-Za-z0-9-]{0,60}): {0,4}(\S.{0,400})$/;
const BESIDE_TRAILERS = /^(?:\s*$|\s+\S|\(cherry picked from commit )/;
/** GitHub writes this line into a squashed message, and below it everybody who wrote any of the commits. */
const SQUASHED = "---------";
/** Subjects that GitHub itself gives to a commit made by accepting a reviewer's suggestion. */
const ACCEPTED_SUGGESTION = /^(?:Apply suggestions? from |Potential fix for |Update \S+$)/;
/**
* A message's lines. One line in which `\n` stands for what should have been line breaks is what a shell makes of a message
* in plain quotes, a slip that agents are prone to.
*/
function linesOf(message) {
	const end = message.slice(-16384).replaceAll("\r", "").trimEnd();
	return (end.includes("\n") ? end : end.replaceAll("\\n", "\n")).split("\n");
}
/**
* The trailers at the end of a commit message, as git finds them, also where blank lines part them. None of a squashed
* message: its trailers tell who took part in some other pull request. Quoted or indented lines are no trailers.
*/
function trailersOf(message) {
	const lines = linesOf(message);
	if (lines.includes(SQUASHED)) return [];
	const found = [];
	for (let at = lines.length - 1; at > 0; at--) {
		const line = lines[at] ?? "";
		const [, label, value] = TRAILER.exec(line) ?? [];
		if (label && value) found.unshift({
			label,
			key: label.toLowerCase(),
			value: value.trim()
		});
		else if (!BESIDE_TRAILERS.test(line)) break;
	}
	return found;
}
/** Whether the commit looks like a reviewer's suggestion that was accepted: its co-author reviewed, and wrote no more. */
function isAcceptedSuggestion(message) {
	return ACCEPTED_SUGGESTION.test(message.slice(0, 300).split("\n", 1)[0] ?? "");
}
/** `Name <address>`, or `Name address` as some tools write it; null where there is no address. */
function identityOf(value) {
	const from = value.lastIndexOf("<");
	const address = from < 0 ? value.split(" ").at(-1) ?? "" : value.slice(from + 1).replace(/>.*$/, "");
	if (!/^[^\s@<>]+@[^\s@<>]+$/.test(address)) return null;
	return {
		name: (from < 0 ? value.slice(0, value.length - address.length) : value.slice(0, from)).trim(),
		email: address.toLowerCase()
	};
}
/**
* The lines of a pull request's description that are its author's own words: without quotes, code, and what is folded
* away in `<details>`.
*/
function ownLines(body) {
	const own = [];
	let fence = null;
	let folded = 0;
	for (const raw of body.slice(0, BODY_START).split("\n")) {
		const line = raw.trim().slice(0, 1e3);
		const mark = /^(?:```|~~~)/.exec(line)?.[0] ?? null;
		if (mark !== null && (fence === null || fence === mark)) {
			fence = fence === null ? mark : null;
			continue;
		}
		if (fence !== null) continue;
		if (/^<details\b/i.test(line)) folded++;
		const shown = folded === 0;
		if (/<\/details>/i.test(line)) folded = Math.max(0, folded - 1);
		if (shown && line !== "" && !line.startsWith(">") && !/^(?: {4}|\t)/.test(raw)) own.push(line);
	}
	return own;
}

// src/authorship/claims.ts
/**
* How sure one mark makes, by who could have put it there. These are judgements in the order of that, not measured
* frequencies: GitHub attests who opened a pull request and what its signatures are of, and a platform's log is out of the
* author's hands; anybody can write a commit's author, a trailer, a description; a branch name says little, a pushed log
* next to nothing.
*/
const TRUST = {
	app: .99,
	verified: .97,
	account: .95,
	heldLog: .95,
	author: .9,
	trailer: .85,
	sessionTrailer: .8,
	body: .7,
	record: .6,
	declared: .6,
	branch: .4,
	pushedLog: .3
};
const clipped = (text) => text.length > 120 ? `${text.slice(0, 119)}…` : text;
/** The slug of a GitHub App by its login; null for a login that is no App's. Only Apps have brackets in theirs. */
function appOf(login, type) {
	if (login.endsWith("[bot]")) return login.slice(0, -5);
	return type === "Bot" ? login : null;
}
/** Whether an account is one of the agent's Apps: by its id where both are known, for a name may be another's by now. */
function isApp({ apps = {} }, app, id = null) {
	if (app === null || !Object.hasOwn(apps, app)) return false;
	const known = apps[app] ?? null;
	return known === null || id === null || known === id;
}
function byAddress({ name, email }) {
	const has = (named) => (agent) => agent.addresses?.some((one) => one.email === email && one.name !== void 0 === named && (one.name?.test(name) ?? true));
	return AGENTS.find(has(true)) ?? AGENTS.find(has(false)) ?? null;
}
function ofOpener(pull) {
	const login = pull.login?.toLowerCase() ?? "";
	const app = appOf(login, pull.authorType);
	return AGENTS.flatMap((agent) => {
		const claim = {
			agent: agent.id,
			mark: `opened by ${clipped(pull.login ?? "")}`,
			commit: null,
			models: []
		};
		if (isApp(agent, app, pull.authorId)) return [{
			...claim,
			trust: TRUST.app
		}];
		return app === null && agent.accounts?.includes(login) ? [{
			...claim,
			trust: TRUST.account
		}] : [];
	});
}
/** GitHub's own account for commits that it makes and signs for whoever asked for them on its pages or by its API. */
const SIGNING_FOR_OTHERS = "web-flow";
/**
* Whether GitHub vouches for a commit's author: the signature holds, and whoever signed is the author, or GitHub for them.
* Another's good signature says nothing of the author, whom anybody can write down.
*/
function isVerified({ verified, authorLogin, committerLogin }) {
	return verified === true && authorLogin !== null && (committerLogin === authorLogin || committerLogin === SIGNING_FOR_OTHERS);
}
function ofAuthor(commit, at) {
	const identity = {
		name: commit.authorName,
		email: commit.authorEmail.toLowerCase()
	};
	const app = appOf(commit.authorLogin?.toLowerCase() ?? "", null);
	const agent = byAddress(identity) ?? AGENTS.find((one) => isApp(one, app) || one.authorName?.test(commit.authorName.slice(-100)));
	if (!agent) return [];
	const verified = isVerified(commit);
	const who = `commit author ${clipped(`${commit.authorName} <${commit.authorEmail}>`)}`;
	const model = modelNamed(commit.authorName.slice(0, 200));
	return [{
		agent: agent.id,
		trust: verified ? TRUST.verified : TRUST.author,
		mark: verified ? `${who}, verified` : who,
		commit: at,
		models: model ? [model] : []
	}];
}
/** `Co-authored-by` and its like: by address for sure, by a model's name as a declaration that names no tool. */
function ofIdentity(value) {
	const identity = identityOf(value);
	if (identity === null) return null;
	const model = modelNamed(identity.name);
	const models = model ? [model] : [];
	const agent = byAddress(identity);
	if (agent) return {
		agent: agent.id,
		trust: TRUST.trailer,
		models
	};
	return model && /^(?:Claude [A-Z]|GPT-\d)/i.test(identity.name) ? {
		agent: OTHER_AGENT,
		trust: TRUST.declared,
		models
	} : null;
}
/**
* `Coding-Agent: AGENT`, and `Assisted-by: AGENT:MODEL [TOOL]…` as the Linux kernel asks for it. Without a model the
* latter may thank a person: then the agent must be one that is known, by a name that persons do not bear.
*/
function ofDeclaration({ key, value }) {
	const colon = value.indexOf(":");
	const name = (colon < 0 ? value : value.slice(0, colon)).trim().toLowerCase();
	const stated = colon < 0 ? "" : value.slice(colon + 1).trim();
	const model = modelNamed(stated) ?? plainModel(stated.split(" ")[0] ?? "");
	const known = AGENTS.find(({ names }) => names.includes(name));
	const thanks = known ? known.firstNames?.includes(name) && model === null : modelNamed(stated) === null;
	if (key === "assisted-by" && thanks) return null;
	return {
		agent: known?.id ?? "other",
		trust: TRUST.declared,
		models: model ? [model] : []
	};
}
function ofTrailer(trailer, suggestion) {
	const { key, value } = trailer;
	if (key === "co-authored-by") return suggestion ? null : ofIdentity(value);
	if (key === "assisted-by") return ofIdentity(value) ?? ofDeclaration(trailer);
	if (key === "coding-agent") return ofDeclaration(trailer);
	const agent = AGENTS.find(({ trailers }) => trailers !== void 0 && Object.hasOwn(trailers, key) && trailers[key]?.test(value));
	if (!agent) return null;
	const model = modelNamed(value);
	return {
		agent: agent.id,
		trust: TRUST.sessionTrailer,
		models: model ? [model] : []
	};
}
function ofCommit(commit, at) {
	const suggestion = isAcceptedSuggestion(commit.message);
	const trailers = trailersOf(commit.message).flatMap((trailer) => {
		const found = ofTrailer(trailer, suggestion);
		return found ? [{
			...found,
			mark: `trailer ${clipped(`${trailer.label}: ${trailer.value}`)}`,
			commit: at
		}] : [];
	});
	return [...ofAuthor(commit, at), ...trailers];
}
function ofDescription(pull) {
	const lines = ownLines(pull.body);
	return AGENTS.flatMap(({ id, body = [] }) => {
		const line = lines.find((own) => body.some((mark) => mark.test(own)));
		if (line === void 0) return [];
		return [{
			agent: id,
			trust: TRUST.body,
			mark: `description: ${clipped(line)}`,
			commit: null,
			models: []
		}];
	});
}
function ofBranch(pull) {
	const branch = pull.headBranch ?? "";
	return AGENTS.filter(({ branches }) => branches?.some((prefix) => branch.startsWith(prefix))).map(({ id }) => ({
		agent: id,
		trust: TRUST.branch,
		mark: `branch ${clipped(branch)}, probably`,
		commit: null,
		models: []
	}));
}
/** What the pull request's own marks say. */
function claimsOfPull(pull) {
	const app = appOf(pull.login?.toLowerCase() ?? "", pull.authorType);
	const quoting = app !== null && QUOTING_APPS.test(app);
	return [
		...ofOpener(pull),
		...pull.commits.flatMap(ofCommit),
		...quoting ? [] : [...ofDescription(pull), ...ofBranch(pull)]
	];
}
/** What records beside the commits say: git notes, trace files. Those of other commits count for nothing. */
function claimsOfRecords({ commits }, records) {
	return records.flatMap(({ commit, agent, model, by }) => {
		const at = commits.findIndex(({ sha }) => sha === commit);
		const known = AGENTS.find(({ id, names }) => id === agent || names.includes(agent));
		if (at < 0) return [];
		const models = model === null ? [] : [plainModel(model)].filter((one) => one !== null);
		return [{
			agent: known?.id ?? "other",
			trust: TRUST.record,
			mark: `${by} of ${clipped(agent)}`,
			commit: at,
			models
		}];
	});
}
/** What a session log says by its own format. A log that the author pushed or linked could be anybody's. */
function claimsOfLog({ file, trust, session }) {
	if (session.agent === "") return [];
	const held = trust === "A" || trust === "B";
	return [{
		agent: session.agent,
		trust: held ? TRUST.heldLog : TRUST.pushedLog,
		mark: `session log ${clipped(file)} of ${session.agent}, class ${trust}`,
		commit: null,
		models: session.models.flatMap((model) => plainModel(model) ?? []),
		isLog: true
	}];
}

// src/authorship/recognise.ts
/** Phrases that are given as evidence, and models that are named. */
const MOST_EVIDENCE = 12;
const MOST_MODELS = 8;
/** What a commit's mark loses where fewer than half of the commits carry it: an agent took part, others did more. */
const MINORITY = .7;
const namesNone = ({ agent }) => agent === "other" ? 1 : 0;
/** Per agent, the commits that carry any mark of it. */
function carriersOf(claims) {
	const carriers = /* @__PURE__ */ new Map();
	for (const { agent, commit } of claims) if (commit !== null) carriers.set(agent, (carriers.get(agent) ?? /* @__PURE__ */ new Set()).add(commit));
	return carriers;
}
function marksOf(claims, commits) {
	const carriers = carriersOf(claims);
	const groups = /* @__PURE__ */ new Map();
	for (const claim of claims) {
		const group = groups.get(`${claim.agent}\n${claim.mark}`);
		if (group) group.push(claim);
		else groups.set(`${claim.agent}\n${claim.mark}`, [claim]);
	}
	return [...groups.values()].map((group) => {
		const [{ agent, trust, mark, commit }] = group;
		if (commit === null) return {
			agent,
			trust,
			phrase: mark,
			commits: 0
		};
		const among = new Set(group.map((claim) => claim.commit)).size;
		return {
			agent,
			trust: trust * ((carriers.get(agent)?.size ?? 0) * 2 >= commits ? 1 : MINORITY),
			phrase: `${mark} on ${among} of ${commits} commits`,
			commits: among
		};
	});
}
/**
* Tells which agent wrote a pull request, from its opener, its commits' authors and trailers, its description, its
* branch, the logs, and records beside the commits. `confidence` is the trust in the strongest mark of the agent that is named (see `TRUST`; ×0.7
* where fewer than half of the commits carry one); marks of other agents are evidence too, for several may have worked on it.
* `agent` null, confidence 0: no mark was found. That never proves a person wrote it, for marks can be switched off.
* `other`: there was an agent, by marks that name no tool or none that is known here. Models are those that the logs and
* the marks name: a log's own first, for trailers are copied from templates; then the most trusted. Evidence quotes the pull request and is hostile text.
*/
function recognise(pull, sessions, records = []) {
	const claims = [...pull ? [...claimsOfPull(pull), ...claimsOfRecords(pull, records)] : [], ...sessions.flatMap(claimsOfLog)];
	const marks = marksOf(claims, pull?.commits.length ?? 0).toSorted((one, other) => other.trust - one.trust || namesNone(one) - namesNone(other) || other.commits - one.commits);
	const models = claims.toSorted((one, other) => Number(other.isLog ?? false) - Number(one.isLog ?? false) || other.trust - one.trust).flatMap((claim) => claim.models);
	const [strongest] = marks;
	return {
		agent: strongest?.agent ?? null,
		models: [...new Set(models)].slice(0, MOST_MODELS),
		confidence: Number((strongest?.trust ?? 0).toFixed(4)),
		evidence: marks.slice(0, MOST_EVIDENCE).map(({ phrase }) => phrase)
	};
}

export { recognise as t };