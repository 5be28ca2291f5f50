import v8 from "node:v8";

// src/host/engine.ts
const ONCE = [
	"--liftoff-only",
	"--no-wasm-tier-up",
	"--no-wasm-dynamic-tiering",
	"--wasm-lazy-compilation"
];
const AGAIN = [
	"--no-liftoff-only",
	"--wasm-tier-up",
	"--wasm-dynamic-tiering",
	"--no-wasm-lazy-compilation"
];
function setFlags(flags) {
	for (const flag of flags) v8.setFlagsFromString(flag);
}
/**
* Has WebAssembly that is loaded from now on run as it is compiled first. To compile the tables of a grammar a second time,
* as the engine does with what runs often, takes half a gigabyte for a moment, and longer than it saves.
*/
const compileOnce = () => setFlags(ONCE);
/**
* Compiles a small program that is run so much that the engine does well to compile its busy functions a second time, in the
* background. All of it is compiled at once, for the flags of the moment in which a function is compiled hold for it.
*/
function compileBusy(program) {
	setFlags(AGAIN);
	try {
		return new WebAssembly.Module(program);
	} finally {
		setFlags(ONCE);
	}
}
/** Where new objects lie until they have proved that they last. */
const NURSERY = "new_space";
const MOST_NURSERY = 16777216;
/** How much garbage may gather before it is collected, in percent of what is in use; the engine would let three times as much. */
const MOST_GARBAGE = 60;
/**
* The share of that garbage, in percent, from which on the engine marks what is in use. It would begin when all has gathered,
* and as it marks while the program goes on, as much again could gather meanwhile.
*/
const MARKED_FROM = 40;
let [collecting, held] = [false, false];
/**
* Keeps the memory of a long log near to what is in use, of which there is little: garbage is collected more often, and the
* room for new objects does not grow past 16 MB or what it now is. The engine would let it grow to 64 MB and more.
*/
function holdHeap() {
	if (!collecting) {
		v8.setFlagsFromString(`--heap-growing-percent=${MOST_GARBAGE}`);
		v8.setFlagsFromString(`--incremental-marking-hard-trigger=${MARKED_FROM}`);
	}
	collecting = true;
	if (held) return;
	if ((v8.getHeapSpaceStatistics().find((space) => space.space_name === NURSERY)?.space_size ?? 0) < MOST_NURSERY) return;
	v8.setFlagsFromString("--semi-space-growth-factor=1");
	held = true;
}

export { compileOnce as n, holdHeap as r, compileBusy as t };