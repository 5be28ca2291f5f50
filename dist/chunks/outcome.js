import { t as githubOutcomes } from "./outcome2.js";

export { githubOutcomes };