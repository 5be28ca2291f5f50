import { t as getPrivateKey } from "./dist-bundle.js";
import { t as UsageError } from "./usage.js";
import { createPrivateKey } from "node:crypto";
import { availableParallelism } from "node:os";

// src/commands/app-settings.ts
const SEE = "docs/hosting.md tells how to register the App; proctor app --help lists every variable.";
const LEVELS = [
	"fatal",
	"error",
	"warn",
	"info",
	"silent"
];
function required(env, name, what) {
	const value = env[name]?.trim();
	if (!value) throw new UsageError(`${name} is not set: it is ${what}`, SEE);
	return value;
}
/** A whole number; `least` is the smallest that makes sense. */
function numberOf(env, name, standard, least) {
	const text = env[name]?.trim();
	if (!text) return standard;
	const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
	if (!(value >= least)) throw new UsageError(`${name}=${text}: not a whole number of ${least} or more`, SEE);
	return value;
}
function addressOf(env, name, standard) {
	const text = env[name]?.trim() || standard;
	if (!/^https?:$/.test(URL.canParse(text) ? new URL(text).protocol : "")) throw new UsageError(`${name}=${text}: not an address`, `Give one such as ${standard}.`);
	return text.replace(/\/$/, "");
}
function keyOf(env) {
	const { PRIVATE_KEY, PRIVATE_KEY_PATH } = env;
	const told = {
		...PRIVATE_KEY && { PRIVATE_KEY },
		...PRIVATE_KEY_PATH && { PRIVATE_KEY_PATH }
	};
	const hint = "Set PRIVATE_KEY_PATH to the .pem file that GitHub gave you, or PRIVATE_KEY to its text.";
	if (Object.keys(told).length === 0) throw new UsageError("the App's private key is not set", hint);
	try {
		const key = getPrivateKey({ env: told });
		if (key !== null && createPrivateKey(key).asymmetricKeyType === "rsa") return key;
	} catch {}
	throw new UsageError("the App's private key cannot be read", hint);
}
function levelOf(env) {
	const level = env.LOG_LEVEL?.trim() || "info";
	if (!LEVELS.includes(level)) throw new UsageError(`LOG_LEVEL=${level}: no such level`, `Levels are ${LEVELS.join(", ")}.`);
	return level;
}
function appIdOf(env) {
	const id = required(env, "APP_ID", "the App's number, on its settings page");
	if (!/^\d{1,15}$/.test(id)) throw new UsageError(`APP_ID=${id}: not a number`, SEE);
	return id;
}
function pathOf(env) {
	const path = env.WEBHOOK_PATH?.trim() || "/api/github/webhooks";
	if (!/^\/[\w./-]+$/.test(path)) throw new UsageError(`WEBHOOK_PATH=${path}: not a path`, "Give one that begins with /.");
	return path;
}
/** Reads the App's settings. UsageError for what is missing or makes no sense; it names the variable and never shows a secret. */
function readSettings(env) {
	const { COPILOT_TOKEN: copilot, OPENHANDS_TOKEN: openHands } = env;
	return {
		appId: appIdOf(env),
		privateKey: keyOf(env),
		secret: required(env, "WEBHOOK_SECRET", "what GitHub signs webhooks with"),
		apiUrl: addressOf(env, "GITHUB_API_URL", "https://api.github.com"),
		serverUrl: addressOf(env, "GITHUB_SERVER_URL", "https://github.com"),
		host: env.HOST?.trim() || "127.0.0.1",
		port: numberOf(env, "PORT", 3e3, 0),
		webhookPath: pathOf(env),
		queue: env.PROCTOR_QUEUE?.trim() || "proctor-queue.db",
		workers: numberOf(env, "PROCTOR_WORKERS", Math.max(1, availableParallelism() - 1), 1),
		leaseSeconds: numberOf(env, "PROCTOR_LEASE_SECONDS", 60, 10),
		jobSeconds: numberOf(env, "PROCTOR_JOB_SECONDS", 600, 10),
		graceSeconds: numberOf(env, "PROCTOR_GRACE_SECONDS", 25, 0),
		logLevel: levelOf(env),
		tokens: {
			...copilot && { copilot },
			...openHands && { openHands }
		}
	};
}

export { readSettings };