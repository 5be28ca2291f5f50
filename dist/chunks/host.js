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

export { HostError as t };