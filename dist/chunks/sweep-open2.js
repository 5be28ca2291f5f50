import { n as sweepOpenPulls, r as tellSweep, t as sweepOpen } from "./sweep-open.js";

export { sweepOpen };