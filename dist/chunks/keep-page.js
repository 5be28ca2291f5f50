import { i as renderPage } from "./report.js";
import { t as explain } from "./explain2.js";
import { writeFileSync } from "node:fs";
import path from "node:path";

// src/commands/keep-page.ts
/**
* Adds the report as a page for later steps, where the workflow asks for one: its path as the output `report`, in place of
* the JSON's, which it carries. A page that cannot be made is a warning, for by now the grade is posted. To be called before
* the host is closed: the page shows words of the log.
*/
async function withPage({ report: form, temp }, { report, dossier }, response) {
	if (form !== "html") return response;
	const file = path.join(temp, "proctor-report.html");
	try {
		writeFileSync(file, await renderPage(report, dossier()));
		return {
			...response,
			outputs: {
				...response.outputs,
				report: file
			}
		};
	} catch (error) {
		const warning = `the page of the report could not be made: ${explain(error).message}`;
		return {
			...response,
			warnings: [...response.warnings, warning]
		};
	}
}

export { withPage };