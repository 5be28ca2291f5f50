import { A as HostError } from "./text.js";
import { n as holdHeap } from "./engine.js";
import { t as makeScratch } from "./scratch.js";
import crypto from "node:crypto";
import { closeSync, openSync, readSync, writeSync } from "node:fs";
import path from "node:path";
import { StringDecoder } from "node:string_decoder";

// src/host/spill.ts
function writeAt(file, bytes, offset) {
	for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done, bytes.length - done, offset + done);
}
function fill(file, bytes, offset) {
	for (let done = 0; done < bytes.length;) {
		const got = readSync(file, bytes, done, bytes.length - done, offset + done);
		if (got === 0) throw new HostError("the scratch file that holds log payloads was cut short while it was in use");
		done += got;
	}
}
function readAt(file, { offset, length }) {
	const bytes = Buffer.allocUnsafe(length);
	fill(file, bytes, offset);
	return bytes;
}
const PIECE = 1048576;
let room = null;
/** As `readAt`, as a text; what was read waits in the same memory each time, not as garbage of which there would be much. */
function readTextAt(file, { offset, length }) {
	room ??= Buffer.allocUnsafeSlow(PIECE);
	const decoder = new StringDecoder("utf8");
	let text = "";
	for (let done = 0; done < length; done += PIECE) {
		const piece = room.subarray(0, Math.min(PIECE, length - done));
		fill(file, piece, offset + done);
		text += decoder.write(piece);
	}
	return text + decoder.end();
}
/** Blobs are gathered to this many bytes before they are written: a call of the system for each would cost more than they. */
const ARENA = 4194304;
/** Memory of a store that was closed: whoever reads one log after the other needs no more, and leaves no garbage of that size. */
let spare = null;
/** The end of a file, held in memory until there is enough of it to be written. */
function openTail(file) {
	const arena = spare ?? Buffer.allocUnsafeSlow(ARENA);
	spare = null;
	let written = 0;
	let held = 0;
	const flush = () => {
		holdHeap();
		writeAt(file, arena.subarray(0, held), written);
		written += held;
		held = 0;
	};
	return {
		/** Where `most` more bytes fit, which become part of the file once they are kept. */
		room(most) {
			if (held + most > ARENA) flush();
			return arena.subarray(held);
		},
		/** Takes the first bytes of the room into the file. */
		keep(length) {
			held += length;
			return {
				offset: written + held - length,
				length
			};
		},
		/** Writes bytes that are too many for the room. */
		write(bytes) {
			flush();
			writeAt(file, bytes, written);
			written += bytes.length;
			return {
				offset: written - bytes.length,
				length: bytes.length
			};
		},
		read(extent) {
			const from = extent.offset - written;
			return from < 0 ? readAt(file, extent) : Buffer.from(arena.subarray(from, from + extent.length));
		},
		/** Gives its memory to the next store; nothing may be asked of this one any more. */
		close() {
			spare = arena;
		},
		readText(extent) {
			const from = extent.offset - written;
			return from < 0 ? readTextAt(file, extent) : arena.toString("utf8", from, from + extent.length);
		}
	};
}
/** Node 20.12 and later hash in one call, at less than half the cost for what is small. */
const digestOf = (bytes) => crypto.hash?.("sha256", bytes, "hex") ?? crypto.createHash("sha256").update(bytes).digest("hex");
/**
* A blob store in one append-only scratch file; memory holds an index of about 100 bytes a blob and the last 4 MB, never
* all blobs. Equal bytes are kept once. After `close` the file is gone and `put` and `read` throw.
*/
function fileSpill() {
	const scratch = makeScratch("spill");
	const file = openSync(path.join(scratch.path, "blobs"), "wx+", 384);
	const index = /* @__PURE__ */ new Map();
	const tail = openTail(file);
	let open = true;
	const expectOpen = () => {
		if (!open) throw new HostError("the scratch file that holds log payloads is closed");
	};
	const put = (bytes) => {
		expectOpen();
		const digest = digestOf(bytes);
		if (index.has(digest)) return digest;
		if (bytes.length > ARENA) index.set(digest, tail.write(bytes));
		else {
			tail.room(bytes.length).set(bytes);
			index.set(digest, tail.keep(bytes.length));
		}
		return digest;
	};
	return {
		put,
		putText(text) {
			expectOpen();
			const bytes = text.length * 3 > ARENA ? Buffer.from(text) : null;
			if (bytes) return {
				digest: put(bytes),
				bytes: bytes.length
			};
			const room = tail.room(text.length * 3);
			const length = room.write(text);
			const digest = digestOf(room.subarray(0, length));
			if (!index.has(digest)) index.set(digest, tail.keep(length));
			return {
				digest,
				bytes: length
			};
		},
		read(digest) {
			expectOpen();
			const extent = index.get(digest);
			return extent === void 0 ? null : tail.read(extent);
		},
		readText(digest) {
			expectOpen();
			const extent = index.get(digest);
			return extent === void 0 ? null : tail.readText(extent);
		},
		close() {
			if (open) {
				closeSync(file);
				tail.close();
			}
			open = false;
			scratch.remove();
		}
	};
}

export { fileSpill as t };