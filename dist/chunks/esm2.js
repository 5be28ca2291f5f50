import { a as Query, c as defaults, d as esm_default, f as types, i as Pool, l as escapeIdentifier, n as Connection, o as Result, r as DatabaseError, s as TypeOverrides, t as Client, u as escapeLiteral } from "./esm.js";

export { Client, Connection, DatabaseError, Pool, Query, Result, TypeOverrides, esm_default as default, defaults, escapeIdentifier, escapeLiteral, types };