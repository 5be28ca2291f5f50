import { n as connect } from "./client.js";
import { t as githubLedger } from "./ledger.js";
import path from "node:path";

// src/host/github/open-ledger.ts
/** The ledger of a repository, for a run that grades nothing. */
function openLedger(source) {
	const { repository, serverUrl, token, scratch, writer } = source;
	const [owner = "", repo = ""] = repository.split("/");
	const remote = {
		url: `${serverUrl}/${repository}`,
		token,
		scratch: path.join(scratch, "ledger")
	};
	return githubLedger(connect(source), {
		owner,
		repo
	}, remote, writer);
}

export { openLedger as t };