import { t as app } from "./app2.js";

export { app };