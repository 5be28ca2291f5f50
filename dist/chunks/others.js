import { E as isCall, j as HostError } from "./text.js";
import { a as MESSAGES, c as withoutMessages, d as callKey, f as interleave, h as wordKey, l as isSure, m as renumber, o as addUsage, p as isAnswered, s as joinUsage, u as adopt } from "./sessions.js";

// src/sessions/merge/part.ts
/** A list that is known to hold something; null where it does not. */
const some = (parts) => {
	const [first, ...rest] = parts;
	return first ? [first, ...rest] : null;
};
/** A session with other tokens and cost. */
const withUsage = (session, costed) => {
	const { [MESSAGES]: _messages, ...rest } = session;
	return {
		...rest,
		...costed
	};
};
/** Places of several parts, the first one's own place first, the rest in order. */
const places = (parts) => {
	const [own = 0] = parts[0].of;
	return [own, ...[...new Set(parts.flatMap(({ of }) => of).filter((place) => place !== own))].sort((one, other) => one - other)];
};
const SUMS = [
	"records",
	"used",
	"spliced",
	"orphanResults",
	"duplicates",
	"truncated",
	"redacted"
];
/** What reading several logs lost. `copies`: steps that more than one of them told, counted as duplicates. */
function sumDiagnostics(all, steps, copies) {
	const skipped = /* @__PURE__ */ new Map();
	for (const one of all) for (const [reason, records] of Object.entries(one.skipped)) skipped.set(reason, (skipped.get(reason) ?? 0) + records);
	const sums = SUMS.map((key) => [key, all.reduce((total, one) => total + one[key], 0)]);
	const { records = 0, used = 0, spliced = 0, orphanResults = 0, duplicates = 0, truncated = 0, redacted = 0 } = Object.fromEntries(sums);
	const chained = all.filter(({ brokenLinks }) => brokenLinks !== void 0);
	const unanswered = steps.filter((step) => "outcome" in step && step.outcome === "unanswered").length;
	return {
		records,
		used,
		skipped: Object.fromEntries(skipped),
		spliced,
		orphanResults,
		...chained.length > 0 && { brokenLinks: chained.reduce((sum, one) => sum + (one.brokenLinks ?? 0), 0) },
		unanswered,
		duplicates: duplicates + copies,
		truncated,
		redacted
	};
}
const known = (values, from) => {
	const there = values.filter((value) => value !== null);
	return (from === "first" ? there[0] : there.at(-1)) ?? null;
};
const ends = (times, from) => known(times.filter((time) => time !== null).toSorted(), from);
/** Facts of sessions, in order of time, as those of one: the first of most; how it ended and on which branch is the last's. */
function uniteFacts(sessions) {
	const [first] = sessions;
	const last = sessions.reduce((one, other) => (other.endedAt ?? "") >= (one.endedAt ?? "") ? other : one);
	return {
		...first,
		agentVersion: known(sessions.map((one) => one.agentVersion), "first"),
		models: [...new Set(sessions.flatMap(({ models }) => models))],
		cwd: known(sessions.map((one) => one.cwd), "first"),
		branch: known(sessions.map((one) => one.branch), "last"),
		baseCommit: known(sessions.map((one) => one.baseCommit), "first"),
		pullRequests: [...new Set(sessions.flatMap(({ pullRequests }) => pullRequests))],
		startedAt: ends(sessions.map((one) => one.startedAt), "first"),
		endedAt: ends(sessions.map((one) => one.endedAt), "last"),
		end: last.end
	};
}

// src/sessions/merge/copies.ts
/** Steps of logs that are known to repeat one another, each once. Of two tellings of a call the answered one counts. */
function dropRepeats(lists) {
	const told = /* @__PURE__ */ new Map();
	const dropped = [];
	return {
		kept: lists.map((steps, source) => {
			const list = [];
			for (const step of steps) {
				const key = callKey(step) ?? wordKey(step);
				const first = key === null ? void 0 : told.get(key);
				if (first === void 0 || first.source === source) {
					if (key !== null && first === void 0) told.set(key, {
						list,
						at: list.length,
						source
					});
					list.push(step);
					continue;
				}
				const before = first.list[first.at];
				const better = before !== void 0 && isAnswered(step) && !isAnswered(before);
				if (better) first.list[first.at] = step;
				dropped.push(better ? before : step);
			}
			return list;
		}),
		dropped
	};
}
/** How many of a part's calls each earlier part has told. */
function overlaps(part, { told }) {
	const shared = /* @__PURE__ */ new Map();
	for (const step of part.session.steps) {
		const key = callKey(step);
		const teller = key === null ? void 0 : told.get(key);
		if (teller !== void 0) shared.set(teller, (shared.get(teller) ?? 0) + 1);
	}
	return shared;
}
function ownSteps(part, ledger, shared) {
	return part.session.steps.filter((step) => {
		const key = isCall(step) ? callKey(step) : wordKey(step);
		const teller = key === null ? void 0 : ledger.told.get(key);
		return teller === void 0 || !isCall(step) && !shared.has(teller);
	});
}
function note(ledger, steps, place) {
	for (const step of steps) {
		const key = isCall(step) ? callKey(step) : wordKey(step);
		if (key !== null && !ledger.told.has(key)) ledger.told.set(key, place);
	}
}
function withoutTold(part, steps, ledger) {
	const { session } = part;
	const copies = session.steps.length - steps.length;
	const costed = withoutMessages(session, (key) => ledger.messages.has(key));
	if (copies === 0 && costed === session) return part;
	const diagnostics = sumDiagnostics([session.diagnostics], steps, copies);
	return {
		of: part.of,
		session: {
			...withUsage(session, costed),
			steps: renumber(steps),
			diagnostics
		}
	};
}
/**
* Forks begin with a copy of another session's history: what an earlier part has told is left out of the later ones, as
* are the tokens of its messages. `onto` tells of parts with nothing of their own whose copy they are.
*/
function dropCopies(parts) {
	const ledger = {
		told: /* @__PURE__ */ new Map(),
		messages: /* @__PURE__ */ new Set()
	};
	const onto = /* @__PURE__ */ new Map();
	return {
		parts: parts.map((part, place) => {
			const shared = overlaps(part, ledger);
			const steps = ownSteps(part, ledger, shared);
			const own = withoutTold(part, steps, ledger);
			note(ledger, steps, place);
			for (const { key } of part.session[MESSAGES]?.entries() ?? []) if (isSure(key)) ledger.messages.add(key);
			const [most] = [...shared].sort((one, other) => other[1] - one[1] || one[0] - other[0]);
			if (most && steps.length === 0) onto.set(place, onto.get(most[0]) ?? most[0]);
			return own;
		}),
		onto
	};
}

// src/sessions/merge/order.ts
const keysOf = (session) => [
	session.startedAt ?? "~",
	session.endedAt ?? "~",
	session.parentId ?? "",
	session.id ?? "~",
	session.format,
	session.steps.length,
	session.diagnostics.records
];
/** Orders sessions by time, and where that does not tell by what they hold, so that the order of files plays no part. */
function byTime(one, other) {
	const [left, right] = [keysOf(one), keysOf(other)];
	for (const [at, key] of left.entries()) {
		const against = right[at] ?? "";
		if (key !== against) return key < against ? -1 : 1;
	}
	const [first, second] = [JSON.stringify(one), JSON.stringify(other)];
	return first < second ? -1 : first > second ? 1 : 0;
}
/** Sets of sessions that belong together: a place in the list → the first place of its set. */
function openGroups(size) {
	const first = Array.from({ length: size }, (_, at) => at);
	const find = (at) => {
		let root = at;
		for (let up = first[root] ?? root; up !== root; up = first[root] ?? root) root = up;
		first[at] = root;
		return root;
	};
	return {
		join(one, other) {
			const [left, right] = [find(one), find(other)];
			first[Math.max(left, right)] = Math.min(left, right);
		},
		/** The sets, each in order, in the order of their first members. */
		all() {
			const sets = /* @__PURE__ */ new Map();
			for (const at of first.keys()) {
				const set = sets.get(find(at));
				if (set) set.push(at);
				else sets.set(find(at), [at]);
			}
			return [...sets.values()];
		}
	};
}

// src/sessions/merge.ts
const nameOf = ({ session }, id) => id == null ? null : JSON.stringify([session.agent, id]);
const count = (steps, what) => steps.filter((step) => step.kind === "note" && step.what === what).length;
/** What of a count is left when copies of what it counts were dropped. */
const less = (parts, copies) => Math.max(...parts, parts.reduce((sum, one) => sum + one, 0) - copies);
/** Parts of one session, in order of time, as one. */
function join(parts) {
	const [first, ...rest] = parts;
	if (rest.length === 0) return first;
	const sessions = parts.map(({ session }) => session);
	const { kept, dropped } = dropRepeats(sessions.map(({ steps }) => steps));
	const facts = uniteFacts([first.session, ...rest.map(({ session }) => session)]);
	const steps = renumber(interleave(kept.map((list, at) => adopt({
		...sessions[at] ?? facts,
		steps: list
	}, facts, 0))));
	const parentId = sessions.find((one) => one.parentId !== void 0)?.parentId;
	const session = {
		...facts,
		...parentId === void 0 ? {} : { parentId },
		steps,
		compactions: less(sessions.map((one) => one.compactions), count(dropped, "compaction")),
		apiErrors: less(sessions.map((one) => one.apiErrors), count(dropped, "api-error")),
		diagnostics: sumDiagnostics(sessions.map((one) => one.diagnostics), steps, dropped.length)
	};
	const usage = joinUsage([first.session, ...rest.map((one) => one.session)], dropped.length > 0);
	return {
		session: withUsage(session, usage),
		of: places(parts)
	};
}
const sorted = (parts) => parts.toSorted((one, other) => byTime(one.session, other.session));
/** Joins the parts that share an id: a session that was resumed, or a log that was given twice. */
function joinParts(parts) {
	const ordered = sorted(parts);
	const groups = openGroups(ordered.length);
	const first = /* @__PURE__ */ new Map();
	for (const [at, part] of ordered.entries()) {
		const name = nameOf(part, part.session.id);
		if (name === null) continue;
		const known = first.get(name);
		if (known === void 0) first.set(name, at);
		else groups.join(known, at);
	}
	return sorted(joinGroups(ordered, groups.all()));
}
const joinGroups = (parts, groups) => groups.flatMap((group) => {
	const members = some(group.flatMap((at) => parts[at] ?? []));
	return members ? [join(members)] : [];
});
/** Logs that name their session first: one that does not may be an excerpt of one that does. */
const namedFirst = (parts) => parts.toSorted((one, other) => Number(one.session.id === null) - Number(other.session.id === null));
/** Leaves copied history out, and joins what is nothing but a copy to what it copies. */
function dropForks(parts) {
	const { parts: rest, onto } = dropCopies(namedFirst(parts));
	const groups = openGroups(rest.length);
	for (const [copy, original] of onto) groups.join(original, copy);
	return joinGroups(rest, groups.all());
}
/** For each part the one that it is a sub-agent of, through to the top, nearest first; none where they run in a circle. */
function ancestryOf(parts) {
	const named = new Map(parts.map((part, at) => [nameOf(part, part.session.id), at]));
	const parentOf = (part) => part?.session.parentId === void 0 ? void 0 : named.get(nameOf(part, part.session.parentId));
	return parts.map((part, at) => {
		const line = [];
		const seen = /* @__PURE__ */ new Set([at]);
		for (let up = parentOf(part); up !== void 0; up = parentOf(parts[up])) {
			if (seen.has(up)) return [];
			seen.add(up);
			line.push(up);
		}
		return line;
	});
}
function shallowest({ steps }) {
	let least = steps.at(0)?.depth ?? 0;
	for (const { depth } of steps) least = Math.min(least, depth);
	return least;
}
/** A session with its sub-agents at work in it. `levels` tells how many agents each stands below the first part. */
function gather(parts, levels) {
	const [parent, ...children] = parts;
	if (children.length === 0) return parent;
	const top = parent.session;
	const sessions = [top, ...children.map(({ session }) => session)];
	const lists = sessions.map((one, at) => at === 0 ? one.steps : adopt(one, top, shallowest(top) + (levels[at] ?? 1)));
	const { end, branch, cwd, baseCommit, agentVersion } = top;
	const steps = renumber(interleave(lists));
	const session = {
		...uniteFacts(sessions),
		end,
		branch,
		cwd,
		baseCommit,
		agentVersion,
		steps,
		compactions: sessions.reduce((sum, one) => sum + one.compactions, 0),
		apiErrors: sessions.reduce((sum, one) => sum + one.apiErrors, 0),
		diagnostics: sumDiagnostics(sessions.map((one) => one.diagnostics), steps, 0)
	};
	return {
		session: withUsage(session, addUsage(sessions)),
		of: places(parts)
	};
}
function gatherAgents(parts) {
	const lines = ancestryOf(parts);
	const below = /* @__PURE__ */ new Map();
	for (const [at, line] of lines.entries()) {
		const top = line.at(-1);
		if (top !== void 0) below.set(top, [...below.get(top) ?? [], at]);
	}
	return parts.flatMap((part, at) => {
		if ((lines[at]?.length ?? 0) > 0) return [];
		const children = below.get(at) ?? [];
		const members = some([part, ...children.flatMap((child) => parts[child] ?? [])]);
		return members ? [gather(members, [0, ...children.map((child) => lines[child]?.length ?? 1)])] : [];
	});
}
/** A session that lies among another one's sub-agents, where its own log does not say whose it is. */
const childOf = (session, parent) => parent === void 0 || session.parentId !== void 0 || session.id === parent ? session : {
	...session,
	parentId: parent
};
/** What tokens each message took is known no longer: a long session's take as much memory as all else that is kept of it. */
const settled = ({ session, of }) => ({
	session: withUsage(session, { usage: session.usage }),
	of
});
/** As `mergeSessions`, telling which of the given sessions went into which. */
function mergeLogs(sessions) {
	const parts = sessions.map((session, at) => ({
		session,
		of: [at]
	}));
	return (parts.length < 2 ? parts : sorted(gatherAgents(dropForks(joinParts(parts))))).map(settled);
}

// src/sessions/others.ts
const SHOWN = 3;
/** Files that lie among logs and are none, as one thing that was not looked at; null where there are none. */
function gapOfOthers(names) {
	if (names.length === 0) return null;
	return {
		what: `${names.slice(0, SHOWN).join(", ")}${names.length > SHOWN ? ` and ${names.length - SHOWN} more` : ""}`,
		why: "no session logs, by their names or by what is in them",
		remedy: null
	};
}
/** Names that only logs have, and archives. */
const TELLING = /\.(?:jsonl|traj|eval|zip|tar|tgz)(?:\.gz)?(?:#|$)/i;
/** Whether a log that cannot be read is told of by itself: where the operator named it, or its name or place says that it is one. */
const isMissed = ({ name, named, files = [] }) => named || files.length > 1 || TELLING.test(name);
/** What became of a log that could not be opened: it is in the way of nothing else, unless the operator named it. */
function unopened({ named }, error) {
	if (!named && error instanceof HostError) return {
		kind: "not-a-log",
		why: error.message
	};
	throw error;
}

export { mergeLogs as a, childOf as i, isMissed as n, unopened as r, gapOfOthers as t };