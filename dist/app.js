#!/usr/bin/env node
import { t as app } from "./chunks/app2.js";
import { t as explain } from "./chunks/explain2.js";

// src/app.ts
/** The same as `proctor app`, for containers and process managers. */
async function main(args) {
	if (args.includes("--help")) {
		process.stdout.write(app.help);
		return 0;
	}
	return (await app.perform(args)).exit;
}
process.exitCode = await main(process.argv.slice(2)).catch((error) => {
	const { message, remedy, ours } = explain(error);
	process.stderr.write(`proctor: ${[message, remedy].filter(Boolean).join("\n")}\n`);
	return ours ? 3 : 2;
});

export {  };