import { a as refusedPost, i as recordWaivers, n as gather, o as run, r as keepGrade, s as runReporting, t as commentFor } from "./run.js";

export { commentFor, gather, keepGrade, recordWaivers, refusedPost, run, runReporting };