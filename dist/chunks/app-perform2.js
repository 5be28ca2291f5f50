import { n as resultOf, t as performTask } from "./app-perform.js";

export { performTask };