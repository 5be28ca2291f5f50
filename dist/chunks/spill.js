import { j as HostError } from "./text.js";
import { t as makeScratch } from "./scratch.js";
import { r as holdHeap } from "./engine.js";
import crypto from "node:crypto";
import { closeSync, openSync, readSync, write, writeSync } from "node:fs";
import path from "node:path";
import { StringDecoder } from "node:string_decoder";

// src/host/spill-tail.ts
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
const ARENA = 2097152;
/** Memory of files that were closed: whoever reads one log after the other needs no more, and leaves no garbage of that size. */
const spare = [];
const MOST_SPARE = 2;
const takeArena = () => spare.pop() ?? Buffer.allocUnsafeSlow(2097152);
const giveBack = (arena) => {
	if (spare.length < MOST_SPARE) spare.push(arena);
};
/**
* A file that grows at its end, which is held in memory until there is enough of it to be written: only then is it opened,
* to be read and written. Another thread writes it
* while the next is gathered; where that one has not done when there is enough again, the second is written at once.
*/
function openTail(open) {
	let opened = null;
	const file = () => {
		opened ??= open();
		return opened;
	};
	let arena = takeArena();
	let written = 0;
	let held = 0;
	let leaving = null;
	let isOpen = true;
	let ended = () => {};
	const settle = () => {
		if (leaving) giveBack(leaving.arena);
		leaving = null;
	};
	const end = () => {
		settle();
		giveBack(arena);
		if (opened !== null) closeSync(opened);
		ended();
	};
	const send = (sent, done) => {
		write(file(), sent.arena, done, sent.length - done, sent.offset + done, (error, count) => {
			if (!error && done + count < sent.length && isOpen) return send(sent, done + count);
			if (!isOpen) end();
			else if (error) sent.failed = true;
			else settle();
		});
	};
	const flush = () => {
		holdHeap();
		if (leaving?.failed) {
			writeAt(file(), leaving.arena.subarray(0, leaving.length), leaving.offset);
			settle();
		}
		if (leaving) writeAt(file(), arena.subarray(0, held), written);
		else if (held > 0) {
			leaving = {
				arena,
				length: held,
				offset: written,
				failed: false
			};
			arena = takeArena();
			send(leaving, 0);
		}
		written += held;
		held = 0;
	};
	/** Where the bytes of an extent are in memory; null where they have arrived in the file. */
	const inMemory = ({ offset, length }) => {
		if (offset >= written) return arena.subarray(offset - written, offset - written + length);
		const from = leaving ? offset - leaving.offset : -1;
		return leaving && from >= 0 && from < leaving.length ? leaving.arena.subarray(from, from + length) : null;
	};
	return {
		/** Where `most` more bytes fit (`ARENA` at most), which become part of the file once they are kept. */
		room(most) {
			if (held + most > 2097152) flush();
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
			writeAt(file(), bytes, written);
			written += bytes.length;
			return {
				offset: written - bytes.length,
				length: bytes.length
			};
		},
		read(extent) {
			const bytes = inMemory(extent);
			return bytes ? Buffer.from(bytes) : readAt(file(), extent);
		},
		readText(extent) {
			return inMemory(extent)?.toString("utf8") ?? readTextAt(file(), extent);
		},
		/** Closes the file, and then calls `after`: at once, or when what is being written has arrived. */
		close(after) {
			isOpen = false;
			ended = after;
			if (leaving === null || leaving.failed) end();
		}
	};
}

// src/host/spill.ts
/** Node 20.12 and later hash in one call, at less than half the cost for what is small. */
const digestOf = (bytes) => crypto.hash?.("sha256", bytes, "hex") ?? crypto.createHash("sha256").update(bytes).digest("hex");
/**
* A blob store in one append-only scratch file, which is made when there is more than memory is to hold: an index of about
* 100 bytes a blob and the last 4 MB, never all blobs. Equal bytes are kept once. After `close` `put` and `read` throw, and the file goes, at the latest when what was
* just being written is; it has no name even before, where the system allows that.
*/
function fileSpill() {
	let scratch = null;
	const index = /* @__PURE__ */ new Map();
	const tail = openTail(() => {
		scratch = makeScratch("spill");
		const file = openSync(path.join(scratch.path, "blobs"), "wx+", 384);
		if (process.platform !== "win32") scratch.remove();
		return file;
	});
	let open = true;
	const expectOpen = () => {
		if (!open) throw new HostError("the scratch file that holds log payloads is closed");
	};
	const put = (bytes) => {
		expectOpen();
		const digest = digestOf(bytes);
		if (index.has(digest)) return digest;
		if (bytes.length > 2097152) index.set(digest, tail.write(bytes));
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
			const bytes = text.length * 3 > 2097152 ? Buffer.from(text) : null;
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
			if (open) tail.close(() => scratch?.remove());
			open = false;
		}
	};
}

export { fileSpill as t };