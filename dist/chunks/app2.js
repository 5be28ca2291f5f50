import { t as parseFlags } from "./parse-flags.js";
import { t as UsageError } from "./usage.js";
import path from "node:path";

// src/commands/app.ts
const HELP = `proctor app: grades pull requests as a GitHub App

  proctor app

It listens for GitHub's webhooks, keeps what they ask for in a queue on disk, and grades as the App. Everything is set in the
environment; docs/hosting.md tells how to register the App and how to run more than one replica. Needs Node 22.13 or newer.

  APP_ID                  the App's number; required
  PRIVATE_KEY_PATH        the App's private key, a .pem file; or PRIVATE_KEY, its text (or that in base64); required
  WEBHOOK_SECRET          what GitHub signs webhooks with; required
  PROCTOR_QUEUE           a file (one replica), or postgres://… (any number of them); proctor-queue.db
  HOST, PORT              where to listen; 127.0.0.1 and 3000
  WEBHOOK_PATH            where GitHub sends webhooks; /api/github/webhooks
  PROCTOR_WORKERS         pull requests that are graded at one time; one less than there are processors
  PROCTOR_JOB_SECONDS     longest time for one of them; 600
  PROCTOR_LEASE_SECONDS   after how long without a sign of life another try may take a job over, 10 or more; 60
  PROCTOR_GRACE_SECONDS   how long SIGTERM lets running work end, before it goes back to the queue; 25
  LOG_LEVEL               fatal, error, warn, info or silent; info
  GITHUB_API_URL, GITHUB_SERVER_URL   of a GitHub Enterprise Server
  COPILOT_TOKEN, OPENHANDS_TOKEN      where agents' own platforms keep logs

  GET /healthz answers 200 while it can work, 503 otherwise; GET /metrics is for Prometheus.
`;
/** The threads' program lies beside the command line's, bundled (dist/chunks/x.js, dist/worker.js) or not. */
const PROGRAM = new URL(`../worker${path.extname(import.meta.url)}`, import.meta.url);
/** What the libraries ask for; checked here, since older versions fail with messages that help nobody. */
function checkNode(version) {
	const [major = 0, minor = 0] = version.split(".").map(Number);
	if (major < 22 || major === 22 && minor < 13) throw new UsageError(`the app needs Node 22.13 or newer, and this is ${version}`, "Run it with Node 24.");
}
/** Resolves with the first signal that asks the process to end; a second one ends it at once, as signals do. */
const askedToStop = () => new Promise((resolve) => {
	for (const signal of ["SIGTERM", "SIGINT"]) process.once(signal, () => resolve());
});
/** What runs the App is loaded once the settings are known to be right: its libraries take half a second. */
async function load() {
	const loaded = [
		import("./log.js"),
		import("./app-serve.js"),
		import("./app-hand.js")
	];
	const [{ openLog }, { serveApp }, { makeHand }] = await Promise.all(loaded);
	return {
		openLog,
		serveApp,
		makeHand
	};
}
async function perform(args) {
	parseFlags({
		args: [...args],
		options: {}
	}, "See: proctor app --help");
	checkNode(process.versions.node);
	const { readSettings } = await import("./app-settings.js");
	const settings = readSettings(process.env);
	const { openLog, serveApp, makeHand } = await load();
	const stopping = askedToStop();
	const running = await serveApp(settings, openLog(settings.logLevel), (own) => makeHand(settings, own, PROGRAM));
	await stopping;
	await running.stop();
	return {
		exit: 0,
		line: null
	};
}
/** `proctor app`. */
const app = {
	help: HELP,
	perform
};

export { app as t };