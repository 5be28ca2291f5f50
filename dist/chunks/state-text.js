import { n as banditReducer, r as cellsOf } from "./state.js";
import { c as orderOf, d as standingRulings, i as eventPath, l as canonicalJson, n as readLedger, o as fold, r as uncounted, s as observations, t as readEntries, u as isRuling } from "./read2.js";

// src/ledger/month.ts
const LOOSE = /^events\/\d{4}\/\d\d\/\d\d\/[\w.-]+\.json$/;
/** The file of a sealed month, by the events' times: `events/2026-05.jsonl`. */
const monthPath = ({ at }) => `events/${at.slice(0, 7)}.jsonl`;
const isReadable = (read) => read.kind !== "bad";
/** The text of a month: each event once, by time and id; lines that could not be read stay behind them as they were. */
function monthText(events, unread) {
	return [...[...new Map(events.map((event) => [orderOf(event), event]))].sort(([a], [b]) => a < b ? -1 : 1).map(([, event]) => canonicalJson(event)), ...unread].map((line) => `${line}\n`).join("");
}
/** The events of loose files of months before `month` (YYYY-MM), with the files that they lie in. */
function looseBefore(files, month) {
	return files.filter(({ path }) => LOOSE.test(path)).flatMap((file) => {
		const read = readEntries(file)?.[0]?.read;
		return read && isReadable(read) && read.event.at.slice(0, 7) < month ? [{
			path: file.path,
			event: read.event
		}] : [];
	});
}
/**
* Seals each month before that of `at` that has events in files of their own: all its events go into one file, which a late
* event joins at the next sealing. What is in quarantine stays where it is. A ledger says the same before and after.
*/
function sealMonths(files, at) {
	const loose = looseBefore(files, at.slice(0, 7));
	const sealed = new Map(files.map((file) => [file.path, file]));
	const months = [...new Set(loose.map(({ event }) => monthPath(event)))].sort();
	return {
		removed: loose.map(({ path }) => path).sort(),
		files: months.map((path) => {
			const known = sealed.get(path);
			const entries = known ? readEntries(known) ?? [] : [];
			const kept = entries.map(({ read }) => read).filter(isReadable);
			const added = loose.filter(({ event }) => monthPath(event) === path);
			const unread = entries.filter(({ read }) => !isReadable(read)).map(({ text }) => text);
			return {
				path,
				text: monthText([...kept, ...added].map(({ event }) => event), unread)
			};
		})
	};
}

// src/ledger/append.ts
/** What an event says, apart from who said it and when. */
const content = (event) => canonicalJson({
	...event,
	at: null,
	writer: null,
	id: null
});
function newestOf(ledger, unit) {
	const found = ledger.events.findLast((event) => event.type === "session.graded" && event.unit === unit);
	return found?.type === "session.graded" ? found : null;
}
const fileOf = (event) => ({
	path: eventPath(event),
	text: `${canonicalJson(event)}\n`
});
/** The change that adds events which are not there yet, seals the months before them and renews what is derived. */
function changeOf(files, events, derive, message) {
	const added = events.map(fileOf);
	const earliest = events.map(({ at }) => at).sort()[0] ?? "";
	const { files: months, removed } = sealMonths(files, earliest);
	const derived = derive(readLedger([...files, ...added]));
	return {
		files: [
			...added,
			...months,
			...derived
		],
		message,
		...removed.length > 0 && { removed }
	};
}
/**
* The change that adds waivers which the ledger does not hold yet: one a comment and rule, for what was waived once stays
* bound to what it was. Null where there is nothing to add.
*/
function appendWaivers(files, waivers, derive, nonce) {
	const keyOf = ({ pull, comment, rule }) => JSON.stringify([
		pull.repository,
		pull.number,
		comment,
		rule
	]);
	const { events } = readLedger(files);
	const known = new Set(events.flatMap((event) => event.type === "waiver.granted" ? [keyOf(event)] : []));
	const added = waivers.filter((waiver) => !known.has(keyOf(waiver)));
	return added.length === 0 ? null : changeOf(files, added, derive, `Record a waiver\n\nNonce: ${nonce}\n`);
}
/**
* The change that adds rulings on events on which none stands: what was set aside is so already, and what somebody let count
* again is not set aside by a second check. Null where there is nothing to add.
*/
function appendRulings(files, rulings, derive, nonce) {
	const { events, aside } = readLedger(files);
	const standing = standingRulings([...events, ...aside].filter(isRuling));
	const added = rulings.filter(({ event }) => !standing.has(event));
	return added.length === 0 ? null : changeOf(files, added, derive, `Set events aside\n\nNonce: ${nonce}\n`);
}
/**
* The change that adds a grading to a ledger and renews the files derived from it, which `derive` makes. Null where
* there is nothing to add: the event is there, or the newest of its unit says the same (a webhook delivered twice, a
* job run again). `nonce` goes into the commit message, so that no two writers make the same commit. The message
* holds nothing else from the event: GitHub would link the numbers and names in it.
*/
function appendGraded(files, event, derive, nonce) {
	const newest = newestOf(readLedger(files), event.unit);
	if (newest !== null && content(newest) === content(event)) return null;
	return appendEvent(files, event, derive, nonce);
}
const WHAT = {
	"session.graded": "a graded session",
	"outcome.revised": "an outcome",
	"waiver.granted": "a waiver",
	"selection.made": "a selection",
	"grade.voided": "a voided grade",
	"event.quarantined": "a quarantine",
	"event.released": "a release",
	"arm.registered": "an arm",
	"arm.retired": "a retired arm",
	"policy.changed": "a new policy"
};
/** The change that adds an event of any kind; null where the very event is there. */
function appendEvent(files, event, derive, nonce) {
	const { events, aside } = readLedger(files);
	if ([...events, ...aside].some(({ id }) => id === event.id)) return null;
	const message = `Record ${WHAT[event.type]}\n\nEvent: ${event.id}\nNonce: ${nonce}\n`;
	return changeOf(files, [event], derive, message);
}

// src/ledger/arms.ts
/**
* The arms that were registered or retired, by name. The later event stands, so that a registration brings a retired arm
* back; retiring keeps what the gate found. Nothing else retires an arm: neither silence nor a state that was deleted.
*/
function armsIn({ events }) {
	const arms = /* @__PURE__ */ new Map();
	for (const event of events) if (event.type === "arm.registered") {
		const smoke = event.smoke && {
			passed: event.smoke.passed,
			of: event.smoke.of
		};
		arms.set(event.arm, {
			arm: event.arm,
			retired: false,
			smoke
		});
	} else if (event.type === "arm.retired") arms.set(event.arm, {
		arm: event.arm,
		retired: true,
		smoke: arms.get(event.arm)?.smoke ?? null
	});
	return [...arms.values()].sort((a, b) => a.arm < b.arm ? -1 : 1);
}

// src/score/state-text.ts
const listed = (values) => values.length === 0 ? "[]" : `[\n${values.map((value) => `  ${canonicalJson(value)}`).join(",\n")}\n ]`;
/** One line a cell, so that a diff of the file reads as a diff of the sums. */
function stateText(ledger) {
	const counts = {
		events: ledger.events.length,
		quarantined: uncounted(ledger).length,
		schema: "proctor/state/1",
		units: observations(ledger).length,
		unknown: ledger.unknown.length
	};
	const tail = Object.entries(counts).map(([key, value]) => ` ${JSON.stringify(key)}:${JSON.stringify(value)}`);
	const cells = listed(cellsOf(fold(ledger, banditReducer)));
	return `{\n "arms":${listed(armsIn(ledger))},\n "cells":${cells},\n${tail.join(",\n")}\n}\n`;
}
/** The files that follow from a ledger, whoever writes: `state.json` (schema `proctor/state/1`), the same bytes for the same events. */
const deriveFiles = (ledger) => [{
	path: "state.json",
	text: stateText(ledger)
}];

export { appendRulings as a, appendGraded as i, armsIn as n, appendWaivers as o, appendEvent as r, deriveFiles as t };