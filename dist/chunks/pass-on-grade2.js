import { n as queuedPull, t as passOnGrade } from "./pass-on-grade.js";

export { passOnGrade };