// src/commands/writer.ts
/** Who writes to a ledger from here: the run of a workflow that GitHub's variables name, else nobody's. */
const writerOf = (env) => ({
	app: null,
	run: env.GITHUB_RUN_ID || null,
	attempt: Number(env.GITHUB_RUN_ATTEMPT) || null,
	workflow: env.GITHUB_WORKFLOW_REF || null,
	sha: env.GITHUB_WORKFLOW_SHA || null
});

export { writerOf as t };