import { n as recordEnd, r as recordPush, t as keepOutcomes } from "./keep-outcomes.js";

export { recordEnd, recordPush };