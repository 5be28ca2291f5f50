import { t as respondWith } from "./respond-with.js";

export { respondWith };