import { n as creator, r as rules } from "./index-Cq-34xZU.js";

export { creator, rules };