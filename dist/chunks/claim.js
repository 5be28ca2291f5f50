import { n as writeClaim, t as readClaim } from "./claim2.js";

export { writeClaim };