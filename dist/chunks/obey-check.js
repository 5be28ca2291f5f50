import { n as pullsToRegrade, t as obeyCheck } from "./obey-check2.js";

export { obeyCheck };