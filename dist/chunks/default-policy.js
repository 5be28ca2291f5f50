import { O as POLICY_PATH, j as HostError } from "./text.js";
import { i as isRefused, t as attempt } from "./client.js";

// src/host/github/default-policy.ts
/** The text of the policy file on the default branch; null where there is none. HostError where it cannot be told. */
async function defaultPolicy(client, { owner, repo }) {
	try {
		const { data } = await client.rest.repos.getContent({
			owner,
			repo,
			path: POLICY_PATH,
			mediaType: { format: "raw" }
		});
		const text = data;
		if (typeof text === "string") return text;
		throw new HostError(`${POLICY_PATH} could not be read: it is not a text file`, "Make it a plain YAML file.");
	} catch (error) {
		if (isRefused(error) && error.status === 404) return null;
		return attempt("the policy", "contents: read", () => Promise.reject(error));
	}
}

export { defaultPolicy as t };