import { n as grade, t as exitOf } from "./grade2.js";

export { grade };