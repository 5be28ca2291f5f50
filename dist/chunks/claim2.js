import { i as __toESM } from "./rolldown-runtime.js";
import { n as readOwnFile, t as writeReport } from "./write-report.js";
import { t as observeGrade } from "./observe.js";
import { readFileSync, statSync, writeFileSync } from "node:fs";

// src/commands/claim.ts
/** Larger than any report: one of 50,000 files has 8 MB. */
const LARGEST = 16777216;
const SCHEMA = "proctor/claim/1";
/** Writes the claim of a graded pull request. */
function writeClaim(file, { report, evidence }, at, writer) {
	const graded = evidence !== null && report.author.agent !== null ? observeGrade(report, evidence, at, writer) : null;
	writeFileSync(file, JSON.stringify({
		schema: SCHEMA,
		report: JSON.parse(writeReport("json", report)),
		graded
	}));
}
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
/** Why a value is no report of the published schema; null where it is one. */
async function faultOf(report) {
	const schema = readOwnFile("docs/schema/report.json");
	if (schema === null) return "docs/schema/report.json of Proctor is missing";
	const { Ajv2020 } = await import("./2020.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	const validate = new Ajv2020({ allowUnionTypes: true }).compile(JSON.parse(schema));
	if (validate(report)) return null;
	const [first] = validate.errors ?? [];
	return `${first?.instancePath.slice(0, 100) || "it"} ${first?.message ?? "does not fit"}`;
}
function parse(file) {
	if (statSync(file).size > LARGEST) throw new Error(`it is larger than ${LARGEST} bytes`);
	return JSON.parse(readFileSync(file, "utf8"));
}
/** As much as has to hold before the event is sealed, which tells whether it is one. */
const looksGraded = (graded) => isObject(graded) && typeof graded.arm === "string" && [
	graded.session,
	graded.context,
	graded.cost
].every(isObject);
/** Reads a claim as hostile input: bounded in size, its report held to the published schema. `why`: it is none. */
async function readClaim(file) {
	let value;
	try {
		value = parse(file);
	} catch (error) {
		return { why: `the claim cannot be read: ${error instanceof Error ? error.message.slice(0, 200) : "no file"}` };
	}
	if (!isObject(value) || value.schema !== SCHEMA) return { why: `the claim is not of the schema ${SCHEMA}` };
	const { report, graded } = value;
	const fault = await faultOf(report);
	if (fault !== null) return { why: `the claim's report does not keep to its schema: ${fault}` };
	return {
		report,
		graded: looksGraded(graded) ? graded : null
	};
}

export { writeClaim as n, readClaim as t };