import { n as writeDatabase } from "./chunks/database-program.js";

// src/database.ts
/** The program that reads a database, in a process of its own: SQLite cannot be stopped from within. */
const [file = "", out = "", limit = "0"] = process.argv.slice(2);
process.exitCode = writeDatabase(file, out, Number(limit));

export {  };