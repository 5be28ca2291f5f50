import { t as makeScratch } from "./scratch.js";
import { n as sweepOpenPulls, r as tellSweep } from "./sweep-open.js";
import { n as deliver, r as progress } from "./terminal.js";
import { t as UsageError } from "./usage.js";

// src/commands/sweep-remote.ts
const SEE = "See: proctor sweep --help";
const FORMS = {
	text: ({ swept, ...rest }) => [tellSweep({
		swept,
		...rest
	}), ...swept.map(({ number, head, verdict, says }) => `#${number}  ${head.slice(0, 12)}  ${verdict ?? "not graded"}  ${says}`)].join("\n"),
	json: (sweep) => JSON.stringify(sweep, null, 2)
};
/** A runner that is no workflow: GitHub and the token as the environment names them. */
function runnerOf({ repository, post }, temp) {
	const { GITHUB_TOKEN: token, GITHUB_API_URL: api, GITHUB_SERVER_URL: server } = process.env;
	if (!token) throw new UsageError("--open needs a token in the environment, as GITHUB_TOKEN", SEE);
	return {
		token,
		sessions: [],
		event: "schedule",
		payload: {},
		repository,
		apiUrl: api || "https://api.github.com",
		serverUrl: server || "https://github.com",
		temp,
		writer: {
			app: null,
			run: null,
			attempt: null,
			workflow: null,
			sha: null
		},
		...!post && { stage: "grade" },
		say: progress()
	};
}
/** `proctor sweep --open`: grades a repository's open pull requests that have no grade, and posts it where that is asked for. */
async function sweepRemote(wanted) {
	if (!/^[\w.-]+\/[\w.-]+$/.test(wanted.repository)) throw new UsageError(`--open ${wanted.repository}: not OWNER/NAME`, SEE);
	const form = Object.hasOwn(FORMS, wanted.format) ? FORMS[wanted.format] : void 0;
	if (form === void 0) throw new UsageError(`--format ${wanted.format}: unknown form`, "Use one of: text, json");
	const scratch = makeScratch("sweep-open");
	try {
		const sweep = await sweepOpenPulls(runnerOf(wanted, scratch.path), wanted.most);
		deliver(`${form(sweep)}\n`, wanted.out);
		return {
			exit: 0,
			line: sweep.warnings[0] ?? null
		};
	} finally {
		scratch.remove();
	}
}

export { sweepRemote };