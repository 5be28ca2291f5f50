// src/text/secrets.ts
/**
* Shapes of live credentials, from their issuers' documentation. A shape is a pattern whose matches are secret whole.
* Every pattern begins with fixed text and either repeats one class of characters or fails within a bounded distance, so
* that scanning takes linear time; none ends before a letter or digit, so that what follows is never taken for a start.
*/
const SECRET_SHAPES = {
	"private key": /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----[\s\S]*?(?:-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----|$)/g,
	"age key": /AGE-SECRET-KEY-1[A-Za-z0-9]{40,}/g,
	github: /gh[pousr]_[A-Za-z0-9][A-Za-z0-9_.-]{14,}[A-Za-z0-9]*/g,
	"github fine-grained": /github_pat_[A-Za-z0-9_]{20,}/g,
	gitlab: /gl(?:pat|dt|rt|cbt|ptt|ft|soat|agent|oas|imt)-[A-Za-z0-9_.-]{16,}/g,
	aws: /(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}[A-Za-z0-9]*/g,
	"sk-": /(?<![A-Za-z0-9])sk-[A-Za-z0-9_-]{20,}/g,
	stripe: /(?:[sr]k_(?:live|test)|whsec)_[A-Za-z0-9]{16,}/g,
	slack: /(?:xox[abceoprsd]|xapp)-[A-Za-z0-9-]{10,}/g,
	"slack webhook": /hooks\.slack\.com\/(?:services|workflows)\/[A-Za-z0-9/_-]{8,}/g,
	"discord webhook": /discord(?:app)?\.com\/api\/webhooks\/[A-Za-z0-9/_-]{8,}/g,
	jwt: /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,}(?:\.[A-Za-z0-9_-]+){1,4}/g,
	npm: /npm_[A-Za-z0-9]{30,}/g,
	pypi: /pypi-AgE[A-Za-z0-9_-]{20,}/g,
	google: /AIza[A-Za-z0-9_-]{30,}|ya29\.[A-Za-z0-9_.-]{20,}|GOCSPX-[A-Za-z0-9_-]{20,}/g,
	"model providers": /(?<![A-Za-z0-9])(?:hf_|gsk_|r8_|xai-|pplx-|fw_|tgp_v1_)[A-Za-z0-9_-]{28,}/g,
	sendgrid: /SG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}/g,
	"other services": /(?:shp(?:at|ca|pa|ss)_|do[oprt]_v1_|dckr_pat_|dckr_oat_|hv[sb]\.|lin_api_|secret_|ntn_|dapi|figd_|dp\.pt\.|sntrys_)[A-Za-z0-9_-]{28,}/g,
	telegram: /(?<![0-9])[0-9]{8,10}:AA[A-Za-z0-9_-]{33,}/g
};

// src/text/redact.ts
const REDACTED = "[redacted]";
const MAX_PASSES = 4;
/** `Authorization: Bearer …` and its like, and a bearer token alone. */
const AUTHORIZATION = /(\bauthorization\\?["']?\s{0,3}[:=]\s{0,3}\\?["']?(?:(?:bearer|basic|token|digest|negotiate)\s{1,3})?)[^\s"',;\\]+/gi;
const BEARER = /(\bbearer\s{1,3})[A-Za-z0-9._~+/=-]{16,}/gi;
/** The password of `scheme://user:password@host`, and a long user name that can only be a token. */
const URL_PASSWORD = /(:\/\/[^\s/:@'"`<>]{0,256}:)[^\s/'"`<>]+(?=@)/g;
const URL_TOKEN = /(:\/\/)[A-Za-z0-9_.~%-]{20,}(?=@)/g;
/** A value given to a name that speaks of a secret: `api_key = "…"`, `--token …`, `?access_token=…`, JSON and YAML. */
const ASSIGNMENT = /((?:token|secret|passw(?:or)?d|passphrase|api[_-]?key|access[_-]?key|private[_-]?key|account[_-]?key|auth[_-]?key|credential)[a-z0-9_-]{0,40}(?:\\?["'`]\]?)?(?:\s{0,3}(?:=>|:=|[:=])\s{0,3}|\s)(?:\\?["'`])?)([^\s"'`,;&<>(){}[\]\\]{8,})/gi;
/** Shannon entropy in bits a character. */
function entropy(text) {
	const counts = /* @__PURE__ */ new Map();
	for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
	let bits = 0;
	for (const count of counts.values()) bits -= count / text.length * Math.log2(count / text.length);
	return bits;
}
/** Random-looking: letters and digits mixed, few repeats. Words, paths, versions and dates are not. */
const looksRandom = (value) => /[A-Za-z]/.test(value) && /[0-9]/.test(value) && entropy(value.slice(0, 256)) >= 2.75;
function pass(text) {
	let safe = text;
	for (const shape of Object.values(SECRET_SHAPES)) safe = safe.replace(shape, REDACTED);
	return safe.replace(AUTHORIZATION, `$1${REDACTED}`).replace(BEARER, `$1${REDACTED}`).replace(URL_PASSWORD, `$1${REDACTED}`).replace(URL_TOKEN, `$1${REDACTED}`).replace(ASSIGNMENT, (all, name, value) => looksRandom(value) ? name + REDACTED : all);
}
/**
* Replaces what is shaped like a live secret by `[redacted]`: known tokens, private keys, authorization headers, passwords
* in URLs, random-looking values of names that speak of secrets. Linear in the text's length, idempotent. A secret of no
* known shape, or one taken apart (by line breaks, by encoding), stays: this keeps accidents out of a comment, it does not
* stop somebody who wants to leak.
*/
function redact(text) {
	let before = text;
	for (let count = 0; count < MAX_PASSES; count++) {
		const after = pass(before);
		if (after === before) break;
		before = after;
	}
	return before;
}

export { redact as t };