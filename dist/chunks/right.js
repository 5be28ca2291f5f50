// src/questions/right.ts
const WRITES = /* @__PURE__ */ new Set([
	"write",
	"maintain",
	"admin"
]);
/** Why a person's comment starts nothing; null where it does: a user of type `User` who may write to the repository. */
function refusalOf({ authorType, permission }) {
	if (authorType !== "User") return "its author is not a person";
	if (permission === null) return "its author's rights on the repository are not known";
	return WRITES.has(permission) ? null : `its author's right is ${permission.slice(0, 40)}, and write, maintain or admin is asked for`;
}

export { refusalOf as t };