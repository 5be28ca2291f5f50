import { t as explain } from "./explain2.js";

export { explain };