import { i as __toESM } from "./rolldown-runtime.js";
import { t as require_pino } from "./pino.js";
import { j as HostError } from "./text.js";

// src/host/app/log.ts
var import_pino = /* @__PURE__ */ __toESM(require_pino(), 1);
/** Frames of a stack, without the message above them: it may quote what was read, and may look like frames itself. */
function framesOf({ stack = "", message }) {
	const at = stack.indexOf(message);
	if (at < 0) return [];
	return stack.slice(at + message.length).split("\n").slice(1, 9).map((line) => line.trim());
}
/** An error as it may be logged. Only our own messages are: others may hold words of a pull request. */
function showError(error) {
	if (!(error instanceof Error)) return { type: typeof error };
	const { code, status } = error;
	const ours = error instanceof HostError ? {
		message: error.message,
		remedy: error.remedy
	} : { at: framesOf(error) };
	return {
		type: error.name,
		...typeof code === "string" && { code },
		...typeof status === "number" && { status },
		...ours
	};
}
/** A log of one JSON object a line, on standard output unless told. */
function openLog(level, to = (0, import_pino.destination)(1)) {
	return (0, import_pino.pino)({
		level,
		serializers: { err: showError }
	}, to);
}

export { openLog, showError };