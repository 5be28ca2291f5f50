#!/usr/bin/env node
import { createRequire } from "node:module";

// src/cli.ts
const HELP = `Proctor grades the pull requests that coding agents open.

  proctor demo                 grade recorded example pull requests, offline
  proctor grade …              grade one pull request: a repository and two revisions, or a diff
  proctor inspect SESSION…     what a session log says: agent, models, calls, errors
  proctor replay SESSION…      what session logs explain of a change, step by step
  proctor backfill JOBS        grade many pull requests: one job a line, one report a line
  proctor select …             which arm the next task goes to, by what the ledger's state says
  proctor scorecard …          how the arms compare on this repository's own work
  proctor ledger VERB …        verify the ledger, import into it, export from it
  proctor init …               write the workflows and a policy into a repository
  proctor app                  grade pull requests as a GitHub App, from webhooks
  proctor doctor …             what is missing from a repository's set-up
  proctor sweep …              what would have been flagged in a repository's own history
  proctor serve DIR            look at many reports in a browser, and compare two
  proctor COMMAND --help       a command's flags and examples
  proctor --version
`;
/** Commands load only when called, so that --version and --help are quick. */
const COMMANDS = {
	demo: async () => (await import("./chunks/demo.js")).demo,
	grade: async () => (await import("./chunks/grade.js")).grade,
	inspect: async () => (await import("./chunks/inspect.js")).inspect,
	replay: async () => (await import("./chunks/replay.js")).replay,
	backfill: async () => (await import("./chunks/backfill.js")).backfill,
	select: async () => (await import("./chunks/select.js")).selectArm,
	scorecard: async () => (await import("./chunks/scorecard2.js")).scorecard,
	ledger: async () => (await import("./chunks/ledger2.js")).ledger,
	init: async () => (await import("./chunks/init.js")).init,
	app: async () => (await import("./chunks/app.js")).app,
	doctor: async () => (await import("./chunks/doctor.js")).doctor,
	serve: async () => (await import("./chunks/serve.js")).serve,
	sweep: async () => (await import("./chunks/sweep.js")).sweep
};
/** The version of the package that this file lies in. */
function version() {
	return createRequire(import.meta.url)("../package.json").version;
}
function fail(message, hint) {
	process.stderr.write(`proctor: ${message}\n${hint === null ? "" : `${hint}\n`}`);
	return 2;
}
async function perform(name, args) {
	const command = await COMMANDS[name]();
	if (args.includes("--help") || args.includes("-h")) {
		process.stdout.write(command.help);
		return 0;
	}
	const { exit, line } = await command.perform(args);
	if (line !== null) process.stderr.write(`proctor: ${line}\n`);
	return exit;
}
/** Errors that tell the way out end with code 2; anything else is ours: code 3. */
async function failWith(error) {
	const { explain } = await import("./chunks/explain.js");
	const { message, remedy, ours } = explain(error);
	fail(message, remedy);
	return ours ? 3 : 2;
}
async function main([name, ...args]) {
	if (name === "--version" || name === "-V") process.stdout.write(`${version()}\n`);
	else if (name === void 0 || name === "--help" || name === "-h" || name === "help") process.stdout.write(HELP);
	else if (Object.hasOwn(COMMANDS, name)) return perform(name, args);
	else return fail(`no command "${name}"`, HELP);
	return 0;
}
process.stdout.on("error", (error) => {
	if (error.code === "EPIPE") process.exit(0);
});
process.exitCode = await main(process.argv.slice(2)).catch(failWith);

export {  };