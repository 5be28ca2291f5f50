// src/core/host.ts
/** The host could not do something; `remedy` says what would help. */
var HostError = class extends Error {
	remedy;
	constructor(message, remedy = null) {
		super(message);
		this.name = "HostError";
		this.remedy = remedy;
	}
};

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

export { HostError as n, UsageError as t };