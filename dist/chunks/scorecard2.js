import { n as ranksOf, r as scorecard, t as periodOf } from "./scorecard.js";

export { scorecard };