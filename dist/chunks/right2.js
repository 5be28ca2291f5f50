import { n as connect, t as attempt } from "./client.js";
import { s as rightOf } from "./runner.js";

// src/host/github/right.ts
/** A person's right on the repository (`admin`, `maintain`, `write` …); null where GitHub does not tell. One request. */
function rightOfPerson(source, login) {
	const [owner = "", repo = ""] = source.repository.split("/");
	const client = connect(source);
	return attempt("the rights of a person", "contents: read", () => rightOf(client, {
		owner,
		repo,
		number: 0
	}, login));
}

export { rightOfPerson as t };