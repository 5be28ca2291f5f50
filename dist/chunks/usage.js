// src/commands/usage.ts
/** The command line is wrong: exit code 2, with the way to the right one. */
var UsageError = class extends Error {
	hint;
	constructor(message, hint) {
		super(message);
		this.name = "UsageError";
		this.hint = hint;
	}
};

export { UsageError as t };