import { n as __exportAll } from "./rolldown-runtime.js";
import { n as compileOnce } from "./engine.js";
import { createRequire } from "node:module";
import { brotliDecompressSync } from "node:zlib";
import { fileURLToPath } from "node:url";
import { existsSync, readFileSync } from "node:fs";

// node_modules/@wasm-fmt/biome_fmt/biome_fmt_bg.js
var biome_fmt_bg_exports = /* @__PURE__ */ __exportAll({
	__wbg_Error_960c155d3d49e4c2: () => __wbg_Error_960c155d3d49e4c2,
	__wbg_Number_32bf70a599af1d4b: () => __wbg_Number_32bf70a599af1d4b,
	__wbg_String_8564e559799eccda: () => __wbg_String_8564e559799eccda$1,
	__wbg___wbindgen_bigint_get_as_i64_3d3aba5d616c6a51: () => __wbg___wbindgen_bigint_get_as_i64_3d3aba5d616c6a51,
	__wbg___wbindgen_boolean_get_6ea149f0a8dcc5ff: () => __wbg___wbindgen_boolean_get_6ea149f0a8dcc5ff,
	__wbg___wbindgen_debug_string_ab4b34d23d6778bd: () => __wbg___wbindgen_debug_string_ab4b34d23d6778bd,
	__wbg___wbindgen_in_a5d8b22e52b24dd1: () => __wbg___wbindgen_in_a5d8b22e52b24dd1,
	__wbg___wbindgen_is_bigint_ec25c7f91b4d9e93: () => __wbg___wbindgen_is_bigint_ec25c7f91b4d9e93,
	__wbg___wbindgen_is_function_3baa9db1a987f47d: () => __wbg___wbindgen_is_function_3baa9db1a987f47d,
	__wbg___wbindgen_is_object_63322ec0cd6ea4ef: () => __wbg___wbindgen_is_object_63322ec0cd6ea4ef,
	__wbg___wbindgen_is_undefined_29a43b4d42920abd: () => __wbg___wbindgen_is_undefined_29a43b4d42920abd,
	__wbg___wbindgen_jsval_eq_d3465d8a07697228: () => __wbg___wbindgen_jsval_eq_d3465d8a07697228,
	__wbg___wbindgen_jsval_loose_eq_cac3565e89b4134c: () => __wbg___wbindgen_jsval_loose_eq_cac3565e89b4134c,
	__wbg___wbindgen_number_get_c7f42aed0525c451: () => __wbg___wbindgen_number_get_c7f42aed0525c451,
	__wbg___wbindgen_string_get_7ed5322991caaec5: () => __wbg___wbindgen_string_get_7ed5322991caaec5,
	__wbg___wbindgen_throw_6b64449b9b9ed33c: () => __wbg___wbindgen_throw_6b64449b9b9ed33c,
	__wbg_call_14b169f759b26747: () => __wbg_call_14b169f759b26747,
	__wbg_done_9158f7cc8751ba32: () => __wbg_done_9158f7cc8751ba32,
	__wbg_entries_e0b73aa8571ddb56: () => __wbg_entries_e0b73aa8571ddb56,
	__wbg_get_1affdbdd5573b16a: () => __wbg_get_1affdbdd5573b16a,
	__wbg_get_8360291721e2339f: () => __wbg_get_8360291721e2339f,
	__wbg_get_unchecked_17f53dad852b9588: () => __wbg_get_unchecked_17f53dad852b9588,
	__wbg_get_with_ref_key_6412cf3094599694: () => __wbg_get_with_ref_key_6412cf3094599694$1,
	__wbg_instanceof_ArrayBuffer_7c8433c6ed14ffe3: () => __wbg_instanceof_ArrayBuffer_7c8433c6ed14ffe3,
	__wbg_instanceof_Map_1b76fd4635be43eb: () => __wbg_instanceof_Map_1b76fd4635be43eb,
	__wbg_instanceof_Uint8Array_152ba1f289edcf3f: () => __wbg_instanceof_Uint8Array_152ba1f289edcf3f,
	__wbg_isArray_c3109d14ffc06469: () => __wbg_isArray_c3109d14ffc06469,
	__wbg_isSafeInteger_4fc213d1989d6d2a: () => __wbg_isSafeInteger_4fc213d1989d6d2a,
	__wbg_iterator_013bc09ec998c2a7: () => __wbg_iterator_013bc09ec998c2a7,
	__wbg_length_3d4ecd04bd8d22f1: () => __wbg_length_3d4ecd04bd8d22f1,
	__wbg_length_9f1775224cf1d815: () => __wbg_length_9f1775224cf1d815,
	__wbg_new_0c7403db6e782f19: () => __wbg_new_0c7403db6e782f19,
	__wbg_new_aa8d0fa9762c29bd: () => __wbg_new_aa8d0fa9762c29bd,
	__wbg_next_0340c4ae324393c3: () => __wbg_next_0340c4ae324393c3,
	__wbg_next_7646edaa39458ef7: () => __wbg_next_7646edaa39458ef7,
	__wbg_prototypesetcall_a6b02eb00b0f4ce2: () => __wbg_prototypesetcall_a6b02eb00b0f4ce2,
	__wbg_set_6be42768c690e380: () => __wbg_set_6be42768c690e380$1,
	__wbg_set_wasm: () => __wbg_set_wasm$1,
	__wbg_value_ee3a06f4579184fa: () => __wbg_value_ee3a06f4579184fa,
	__wbindgen_cast_0000000000000001: () => __wbindgen_cast_0000000000000001$1,
	__wbindgen_cast_0000000000000002: () => __wbindgen_cast_0000000000000002$1,
	__wbindgen_cast_0000000000000003: () => __wbindgen_cast_0000000000000003$1,
	__wbindgen_cast_0000000000000004: () => __wbindgen_cast_0000000000000004$1,
	__wbindgen_object_clone_ref: () => __wbindgen_object_clone_ref$1,
	__wbindgen_object_drop_ref: () => __wbindgen_object_drop_ref$1,
	format: () => format$2,
	formatRange: () => formatRange
});
/**
* Formats the given JavaScript/TypeScript code with the provided Configuration.
* @param {string} src - The JavaScript/TypeScript code to format
* @param {Filename} filename - The filename to determine the source type (e.g., .js, .ts, .jsx, .tsx)
* @param {Config | null} [config] - Optional formatter config
* @returns {string}
*/
function format$2(src, filename, config) {
	let deferred4_0;
	let deferred4_1;
	try {
		const retptr = wasm$1.__wbindgen_add_to_stack_pointer(-16);
		const ptr0 = passStringToWasm0$1(src, wasm$1.__wbindgen_export, wasm$1.__wbindgen_export2);
		const len0 = WASM_VECTOR_LEN$1;
		const ptr1 = passStringToWasm0$1(filename, wasm$1.__wbindgen_export, wasm$1.__wbindgen_export2);
		const len1 = WASM_VECTOR_LEN$1;
		wasm$1.format(retptr, ptr0, len0, ptr1, len1, isLikeNone$1(config) ? 0 : addHeapObject$1(config));
		var r0 = getDataViewMemory0$1().getInt32(retptr + 0, true);
		var r1 = getDataViewMemory0$1().getInt32(retptr + 4, true);
		var r2 = getDataViewMemory0$1().getInt32(retptr + 8, true);
		var r3 = getDataViewMemory0$1().getInt32(retptr + 12, true);
		var ptr3 = r0;
		var len3 = r1;
		if (r3) {
			ptr3 = 0;
			len3 = 0;
			throw takeObject$1(r2);
		}
		deferred4_0 = ptr3;
		deferred4_1 = len3;
		return getStringFromWasm0$1(ptr3, len3);
	} finally {
		wasm$1.__wbindgen_add_to_stack_pointer(16);
		wasm$1.__wbindgen_export4(deferred4_0, deferred4_1, 1);
	}
}
/**
* Formats a range of the given JavaScript/TypeScript code with the provided Configuration.
* @param {string} src - The JavaScript/TypeScript code to format
* @param {TextRange} range - The text range to format (start and end byte offsets)
* @param {Filename} filename - The filename to determine the source type (e.g., .js, .ts, .jsx, .tsx)
* @param {Config | null} [config] - Optional formatter config
* @returns {any}
*/
function formatRange(src, range, filename, config) {
	try {
		const retptr = wasm$1.__wbindgen_add_to_stack_pointer(-16);
		const ptr0 = passStringToWasm0$1(src, wasm$1.__wbindgen_export, wasm$1.__wbindgen_export2);
		const len0 = WASM_VECTOR_LEN$1;
		const ptr1 = passStringToWasm0$1(filename, wasm$1.__wbindgen_export, wasm$1.__wbindgen_export2);
		const len1 = WASM_VECTOR_LEN$1;
		wasm$1.formatRange(retptr, ptr0, len0, addHeapObject$1(range), ptr1, len1, isLikeNone$1(config) ? 0 : addHeapObject$1(config));
		var r0 = getDataViewMemory0$1().getInt32(retptr + 0, true);
		var r1 = getDataViewMemory0$1().getInt32(retptr + 4, true);
		if (getDataViewMemory0$1().getInt32(retptr + 8, true)) throw takeObject$1(r1);
		return takeObject$1(r0);
	} finally {
		wasm$1.__wbindgen_add_to_stack_pointer(16);
	}
}
function __wbg_Error_960c155d3d49e4c2(arg0, arg1) {
	return addHeapObject$1(Error(getStringFromWasm0$1(arg0, arg1)));
}
function __wbg_Number_32bf70a599af1d4b(arg0) {
	return Number(getObject$1(arg0));
}
function __wbg_String_8564e559799eccda$1(arg0, arg1) {
	const ptr1 = passStringToWasm0$1(String(getObject$1(arg1)), wasm$1.__wbindgen_export, wasm$1.__wbindgen_export2);
	const len1 = WASM_VECTOR_LEN$1;
	getDataViewMemory0$1().setInt32(arg0 + 4, len1, true);
	getDataViewMemory0$1().setInt32(arg0 + 0, ptr1, true);
}
function __wbg___wbindgen_bigint_get_as_i64_3d3aba5d616c6a51(arg0, arg1) {
	const v = getObject$1(arg1);
	const ret = typeof v === "bigint" ? v : void 0;
	getDataViewMemory0$1().setBigInt64(arg0 + 8, isLikeNone$1(ret) ? BigInt(0) : ret, true);
	getDataViewMemory0$1().setInt32(arg0 + 0, !isLikeNone$1(ret), true);
}
function __wbg___wbindgen_boolean_get_6ea149f0a8dcc5ff(arg0) {
	const v = getObject$1(arg0);
	const ret = typeof v === "boolean" ? v : void 0;
	return isLikeNone$1(ret) ? 16777215 : ret ? 1 : 0;
}
function __wbg___wbindgen_debug_string_ab4b34d23d6778bd(arg0, arg1) {
	const ptr1 = passStringToWasm0$1(debugString$1(getObject$1(arg1)), wasm$1.__wbindgen_export, wasm$1.__wbindgen_export2);
	const len1 = WASM_VECTOR_LEN$1;
	getDataViewMemory0$1().setInt32(arg0 + 4, len1, true);
	getDataViewMemory0$1().setInt32(arg0 + 0, ptr1, true);
}
function __wbg___wbindgen_in_a5d8b22e52b24dd1(arg0, arg1) {
	return getObject$1(arg0) in getObject$1(arg1);
}
function __wbg___wbindgen_is_bigint_ec25c7f91b4d9e93(arg0) {
	return typeof getObject$1(arg0) === "bigint";
}
function __wbg___wbindgen_is_function_3baa9db1a987f47d(arg0) {
	return typeof getObject$1(arg0) === "function";
}
function __wbg___wbindgen_is_object_63322ec0cd6ea4ef(arg0) {
	const val = getObject$1(arg0);
	return typeof val === "object" && val !== null;
}
function __wbg___wbindgen_is_undefined_29a43b4d42920abd(arg0) {
	return getObject$1(arg0) === void 0;
}
function __wbg___wbindgen_jsval_eq_d3465d8a07697228(arg0, arg1) {
	return getObject$1(arg0) === getObject$1(arg1);
}
function __wbg___wbindgen_jsval_loose_eq_cac3565e89b4134c(arg0, arg1) {
	return getObject$1(arg0) == getObject$1(arg1);
}
function __wbg___wbindgen_number_get_c7f42aed0525c451(arg0, arg1) {
	const obj = getObject$1(arg1);
	const ret = typeof obj === "number" ? obj : void 0;
	getDataViewMemory0$1().setFloat64(arg0 + 8, isLikeNone$1(ret) ? 0 : ret, true);
	getDataViewMemory0$1().setInt32(arg0 + 0, !isLikeNone$1(ret), true);
}
function __wbg___wbindgen_string_get_7ed5322991caaec5(arg0, arg1) {
	const obj = getObject$1(arg1);
	const ret = typeof obj === "string" ? obj : void 0;
	var ptr1 = isLikeNone$1(ret) ? 0 : passStringToWasm0$1(ret, wasm$1.__wbindgen_export, wasm$1.__wbindgen_export2);
	var len1 = WASM_VECTOR_LEN$1;
	getDataViewMemory0$1().setInt32(arg0 + 4, len1, true);
	getDataViewMemory0$1().setInt32(arg0 + 0, ptr1, true);
}
function __wbg___wbindgen_throw_6b64449b9b9ed33c(arg0, arg1) {
	throw new Error(getStringFromWasm0$1(arg0, arg1));
}
function __wbg_call_14b169f759b26747() {
	return handleError$1(function(arg0, arg1) {
		return addHeapObject$1(getObject$1(arg0).call(getObject$1(arg1)));
	}, arguments);
}
function __wbg_done_9158f7cc8751ba32(arg0) {
	return getObject$1(arg0).done;
}
function __wbg_entries_e0b73aa8571ddb56(arg0) {
	return addHeapObject$1(Object.entries(getObject$1(arg0)));
}
function __wbg_get_1affdbdd5573b16a() {
	return handleError$1(function(arg0, arg1) {
		return addHeapObject$1(Reflect.get(getObject$1(arg0), getObject$1(arg1)));
	}, arguments);
}
function __wbg_get_8360291721e2339f(arg0, arg1) {
	const ret = getObject$1(arg0)[arg1 >>> 0];
	return addHeapObject$1(ret);
}
function __wbg_get_unchecked_17f53dad852b9588(arg0, arg1) {
	const ret = getObject$1(arg0)[arg1 >>> 0];
	return addHeapObject$1(ret);
}
function __wbg_get_with_ref_key_6412cf3094599694$1(arg0, arg1) {
	const ret = getObject$1(arg0)[getObject$1(arg1)];
	return addHeapObject$1(ret);
}
function __wbg_instanceof_ArrayBuffer_7c8433c6ed14ffe3(arg0) {
	let result;
	try {
		result = getObject$1(arg0) instanceof ArrayBuffer;
	} catch (_) {
		result = false;
	}
	return result;
}
function __wbg_instanceof_Map_1b76fd4635be43eb(arg0) {
	let result;
	try {
		result = getObject$1(arg0) instanceof Map;
	} catch (_) {
		result = false;
	}
	return result;
}
function __wbg_instanceof_Uint8Array_152ba1f289edcf3f(arg0) {
	let result;
	try {
		result = getObject$1(arg0) instanceof Uint8Array;
	} catch (_) {
		result = false;
	}
	return result;
}
function __wbg_isArray_c3109d14ffc06469(arg0) {
	return Array.isArray(getObject$1(arg0));
}
function __wbg_isSafeInteger_4fc213d1989d6d2a(arg0) {
	return Number.isSafeInteger(getObject$1(arg0));
}
function __wbg_iterator_013bc09ec998c2a7() {
	const ret = Symbol.iterator;
	return addHeapObject$1(ret);
}
function __wbg_length_3d4ecd04bd8d22f1(arg0) {
	return getObject$1(arg0).length;
}
function __wbg_length_9f1775224cf1d815(arg0) {
	return getObject$1(arg0).length;
}
function __wbg_new_0c7403db6e782f19(arg0) {
	return addHeapObject$1(new Uint8Array(getObject$1(arg0)));
}
function __wbg_new_aa8d0fa9762c29bd() {
	return addHeapObject$1(/* @__PURE__ */ new Object());
}
function __wbg_next_0340c4ae324393c3() {
	return handleError$1(function(arg0) {
		return addHeapObject$1(getObject$1(arg0).next());
	}, arguments);
}
function __wbg_next_7646edaa39458ef7(arg0) {
	const ret = getObject$1(arg0).next;
	return addHeapObject$1(ret);
}
function __wbg_prototypesetcall_a6b02eb00b0f4ce2(arg0, arg1, arg2) {
	Uint8Array.prototype.set.call(getArrayU8FromWasm0$1(arg0, arg1), getObject$1(arg2));
}
function __wbg_set_6be42768c690e380$1(arg0, arg1, arg2) {
	getObject$1(arg0)[takeObject$1(arg1)] = takeObject$1(arg2);
}
function __wbg_value_ee3a06f4579184fa(arg0) {
	const ret = getObject$1(arg0).value;
	return addHeapObject$1(ret);
}
function __wbindgen_cast_0000000000000001$1(arg0) {
	return addHeapObject$1(arg0);
}
function __wbindgen_cast_0000000000000002$1(arg0) {
	return addHeapObject$1(arg0);
}
function __wbindgen_cast_0000000000000003$1(arg0, arg1) {
	return addHeapObject$1(getStringFromWasm0$1(arg0, arg1));
}
function __wbindgen_cast_0000000000000004$1(arg0) {
	return addHeapObject$1(BigInt.asUintN(64, arg0));
}
function __wbindgen_object_clone_ref$1(arg0) {
	return addHeapObject$1(getObject$1(arg0));
}
function __wbindgen_object_drop_ref$1(arg0) {
	takeObject$1(arg0);
}
function addHeapObject$1(obj) {
	if (heap_next$1 === heap$1.length) heap$1.push(heap$1.length + 1);
	const idx = heap_next$1;
	heap_next$1 = heap$1[idx];
	heap$1[idx] = obj;
	return idx;
}
function debugString$1(val) {
	const type = typeof val;
	if (type == "number" || type == "boolean" || val == null) return `${val}`;
	if (type == "string") return `"${val}"`;
	if (type == "symbol") {
		const description = val.description;
		if (description == null) return "Symbol";
		else return `Symbol(${description})`;
	}
	if (type == "function") {
		const name = val.name;
		if (typeof name == "string" && name.length > 0) return `Function(${name})`;
		else return "Function";
	}
	if (Array.isArray(val)) {
		const length = val.length;
		let debug = "[";
		if (length > 0) debug += debugString$1(val[0]);
		for (let i = 1; i < length; i++) debug += ", " + debugString$1(val[i]);
		debug += "]";
		return debug;
	}
	const builtInMatches = /\[object ([^\]]+)\]/.exec(toString.call(val));
	let className;
	if (builtInMatches && builtInMatches.length > 1) className = builtInMatches[1];
	else return toString.call(val);
	if (className == "Object") try {
		return "Object(" + JSON.stringify(val) + ")";
	} catch (_) {
		return "Object";
	}
	if (val instanceof Error) return `${val.name}: ${val.message}\n${val.stack}`;
	return className;
}
function dropObject$1(idx) {
	if (idx < 1028) return;
	heap$1[idx] = heap_next$1;
	heap_next$1 = idx;
}
function getArrayU8FromWasm0$1(ptr, len) {
	ptr = ptr >>> 0;
	return getUint8ArrayMemory0$1().subarray(ptr / 1, ptr / 1 + len);
}
let cachedDataViewMemory0$1 = null;
function getDataViewMemory0$1() {
	if (cachedDataViewMemory0$1 === null || cachedDataViewMemory0$1.buffer.detached === true || cachedDataViewMemory0$1.buffer.detached === void 0 && cachedDataViewMemory0$1.buffer !== wasm$1.memory.buffer) cachedDataViewMemory0$1 = new DataView(wasm$1.memory.buffer);
	return cachedDataViewMemory0$1;
}
function getStringFromWasm0$1(ptr, len) {
	ptr = ptr >>> 0;
	return decodeText$1(ptr, len);
}
let cachedUint8ArrayMemory0$1 = null;
function getUint8ArrayMemory0$1() {
	if (cachedUint8ArrayMemory0$1 === null || cachedUint8ArrayMemory0$1.byteLength === 0) cachedUint8ArrayMemory0$1 = new Uint8Array(wasm$1.memory.buffer);
	return cachedUint8ArrayMemory0$1;
}
function getObject$1(idx) {
	return heap$1[idx];
}
function handleError$1(f, args) {
	try {
		return f.apply(this, args);
	} catch (e) {
		wasm$1.__wbindgen_export3(addHeapObject$1(e));
	}
}
let heap$1 = new Array(1024).fill(void 0);
heap$1.push(void 0, null, true, false);
let heap_next$1 = heap$1.length;
function isLikeNone$1(x) {
	return x === void 0 || x === null;
}
function passStringToWasm0$1(arg, malloc, realloc) {
	if (realloc === void 0) {
		const buf = cachedTextEncoder$1.encode(arg);
		const ptr = malloc(buf.length, 1) >>> 0;
		getUint8ArrayMemory0$1().subarray(ptr, ptr + buf.length).set(buf);
		WASM_VECTOR_LEN$1 = buf.length;
		return ptr;
	}
	let len = arg.length;
	let ptr = malloc(len, 1) >>> 0;
	const mem = getUint8ArrayMemory0$1();
	let offset = 0;
	for (; offset < len; offset++) {
		const code = arg.charCodeAt(offset);
		if (code > 127) break;
		mem[ptr + offset] = code;
	}
	if (offset !== len) {
		if (offset !== 0) arg = arg.slice(offset);
		ptr = realloc(ptr, len, len = offset + arg.length * 3, 1) >>> 0;
		const view = getUint8ArrayMemory0$1().subarray(ptr + offset, ptr + len);
		const ret = cachedTextEncoder$1.encodeInto(arg, view);
		offset += ret.written;
		ptr = realloc(ptr, len, offset, 1) >>> 0;
	}
	WASM_VECTOR_LEN$1 = offset;
	return ptr;
}
function takeObject$1(idx) {
	const ret = getObject$1(idx);
	dropObject$1(idx);
	return ret;
}
let cachedTextDecoder$1 = new TextDecoder("utf-8", {
	ignoreBOM: true,
	fatal: true
});
cachedTextDecoder$1.decode();
const MAX_SAFARI_DECODE_BYTES$1 = 2146435072;
let numBytesDecoded$1 = 0;
function decodeText$1(ptr, len) {
	numBytesDecoded$1 += len;
	if (numBytesDecoded$1 >= MAX_SAFARI_DECODE_BYTES$1) {
		cachedTextDecoder$1 = new TextDecoder("utf-8", {
			ignoreBOM: true,
			fatal: true
		});
		cachedTextDecoder$1.decode();
		numBytesDecoded$1 = len;
	}
	return cachedTextDecoder$1.decode(getUint8ArrayMemory0$1().subarray(ptr, ptr + len));
}
const cachedTextEncoder$1 = new TextEncoder();
if (!("encodeInto" in cachedTextEncoder$1)) cachedTextEncoder$1.encodeInto = function(arg, view) {
	const buf = cachedTextEncoder$1.encode(arg);
	view.set(buf);
	return {
		read: arg.length,
		written: buf.length
	};
};
let WASM_VECTOR_LEN$1 = 0;
let wasm$1;
function __wbg_set_wasm$1(val) {
	wasm$1 = val;
}

// node_modules/@wasm-fmt/gofmt/gofmt_binding.js
/**
* @import * as WASM from "./gofmt.wasm"
*/
/**
* @param {WASM} wasm
* @param {string} source
* @return {string}
*/
function format$1(wasm, source) {
	try {
		writeStringToWasmMemory(wasm, source);
		const result = wasm.format();
		if (result === 0) return source;
		const text = readStringFromWasmMemory(wasm, wasm.output_ptr(), wasm.output_len());
		if (result === 1) return text;
		throw new Error(text);
	} finally {
		wasm.dispose();
	}
}
/**
* @param {WASM} wasm
* @param {string} str
*/
function writeStringToWasmMemory(wasm, str) {
	const bytes = encoder.encode(str);
	const ptr = wasm.alloc(bytes.length);
	new Uint8Array(wasm.memory.buffer, ptr, bytes.length).set(bytes);
}
function readStringFromWasmMemory(wasm, ptr, length) {
	const memory = new Uint8Array(wasm.memory.buffer, ptr, length);
	return decoder.decode(memory);
}
const encoder = new TextEncoder();
const decoder = new TextDecoder();

// node_modules/@wasm-fmt/ruff_fmt/ruff_fmt_bg.js
var ruff_fmt_bg_exports = /* @__PURE__ */ __exportAll({
	__wbg_Error_3639a60ed15f87e7: () => __wbg_Error_3639a60ed15f87e7,
	__wbg_Number_a3d737fd183f7dca: () => __wbg_Number_a3d737fd183f7dca,
	__wbg_String_8564e559799eccda: () => __wbg_String_8564e559799eccda,
	__wbg___wbindgen_bigint_get_as_i64_3af6d4ca77193a4b: () => __wbg___wbindgen_bigint_get_as_i64_3af6d4ca77193a4b,
	__wbg___wbindgen_boolean_get_c3dd5c39f1b5a12b: () => __wbg___wbindgen_boolean_get_c3dd5c39f1b5a12b,
	__wbg___wbindgen_debug_string_07cb72cfcc952e2b: () => __wbg___wbindgen_debug_string_07cb72cfcc952e2b,
	__wbg___wbindgen_in_2617fa76397620d3: () => __wbg___wbindgen_in_2617fa76397620d3,
	__wbg___wbindgen_is_bigint_d6a8167cac401b95: () => __wbg___wbindgen_is_bigint_d6a8167cac401b95,
	__wbg___wbindgen_is_function_2f0fd7ceb86e64c5: () => __wbg___wbindgen_is_function_2f0fd7ceb86e64c5,
	__wbg___wbindgen_is_object_5b22ff2418063a9c: () => __wbg___wbindgen_is_object_5b22ff2418063a9c,
	__wbg___wbindgen_is_undefined_244a92c34d3b6ec0: () => __wbg___wbindgen_is_undefined_244a92c34d3b6ec0,
	__wbg___wbindgen_jsval_eq_403eaa3610500a25: () => __wbg___wbindgen_jsval_eq_403eaa3610500a25,
	__wbg___wbindgen_jsval_loose_eq_1978f1e77b4bce62: () => __wbg___wbindgen_jsval_loose_eq_1978f1e77b4bce62,
	__wbg___wbindgen_number_get_dd6d69a6079f26f1: () => __wbg___wbindgen_number_get_dd6d69a6079f26f1,
	__wbg___wbindgen_string_get_965592073e5d848c: () => __wbg___wbindgen_string_get_965592073e5d848c,
	__wbg___wbindgen_throw_9c75d47bf9e7731e: () => __wbg___wbindgen_throw_9c75d47bf9e7731e,
	__wbg_call_add9e5a76382e668: () => __wbg_call_add9e5a76382e668,
	__wbg_done_b1afd6201ac045e0: () => __wbg_done_b1afd6201ac045e0,
	__wbg_entries_bb9843ba73dc70d6: () => __wbg_entries_bb9843ba73dc70d6,
	__wbg_get_652f640b3b0b6e3e: () => __wbg_get_652f640b3b0b6e3e,
	__wbg_get_9cfea9b7bbf12a15: () => __wbg_get_9cfea9b7bbf12a15,
	__wbg_get_unchecked_be562b1421656321: () => __wbg_get_unchecked_be562b1421656321,
	__wbg_get_with_ref_key_6412cf3094599694: () => __wbg_get_with_ref_key_6412cf3094599694,
	__wbg_instanceof_ArrayBuffer_eab9f28fbec23477: () => __wbg_instanceof_ArrayBuffer_eab9f28fbec23477,
	__wbg_instanceof_Map_10d4edf60fcf9327: () => __wbg_instanceof_Map_10d4edf60fcf9327,
	__wbg_instanceof_Uint8Array_57d77acd50e4c44d: () => __wbg_instanceof_Uint8Array_57d77acd50e4c44d,
	__wbg_isArray_c6c6ef8308995bcf: () => __wbg_isArray_c6c6ef8308995bcf,
	__wbg_isSafeInteger_3c56c421a5b4cce4: () => __wbg_isSafeInteger_3c56c421a5b4cce4,
	__wbg_iterator_9d68985a1d096fc2: () => __wbg_iterator_9d68985a1d096fc2,
	__wbg_length_0a6ce016dc1460b0: () => __wbg_length_0a6ce016dc1460b0,
	__wbg_length_ba3c032602efe310: () => __wbg_length_ba3c032602efe310,
	__wbg_new_2fad8ca02fd00684: () => __wbg_new_2fad8ca02fd00684,
	__wbg_new_8454eee672b2ba6e: () => __wbg_new_8454eee672b2ba6e,
	__wbg_next_261c3c48c6e309a5: () => __wbg_next_261c3c48c6e309a5,
	__wbg_next_aacee310bcfe6461: () => __wbg_next_aacee310bcfe6461,
	__wbg_prototypesetcall_fd4050e806e1d519: () => __wbg_prototypesetcall_fd4050e806e1d519,
	__wbg_set_6be42768c690e380: () => __wbg_set_6be42768c690e380,
	__wbg_set_wasm: () => __wbg_set_wasm,
	__wbg_value_f852716acdeb3e82: () => __wbg_value_f852716acdeb3e82,
	__wbindgen_cast_0000000000000001: () => __wbindgen_cast_0000000000000001,
	__wbindgen_cast_0000000000000002: () => __wbindgen_cast_0000000000000002,
	__wbindgen_cast_0000000000000003: () => __wbindgen_cast_0000000000000003,
	__wbindgen_cast_0000000000000004: () => __wbindgen_cast_0000000000000004,
	__wbindgen_object_clone_ref: () => __wbindgen_object_clone_ref,
	__wbindgen_object_drop_ref: () => __wbindgen_object_drop_ref,
	format: () => format,
	format_range: () => format_range
});
/**
* Format the entire Python source code string.
* @param {string} input
* @param {string | null} [path]
* @param {Config | null} [config]
* @returns {string}
*/
function format(input, path, config) {
	let deferred4_0;
	let deferred4_1;
	try {
		const retptr = wasm.__wbindgen_add_to_stack_pointer(-16);
		const ptr0 = passStringToWasm0(input, wasm.__wbindgen_export, wasm.__wbindgen_export2);
		const len0 = WASM_VECTOR_LEN;
		var ptr1 = isLikeNone(path) ? 0 : passStringToWasm0(path, wasm.__wbindgen_export, wasm.__wbindgen_export2);
		var len1 = WASM_VECTOR_LEN;
		wasm.format(retptr, ptr0, len0, ptr1, len1, isLikeNone(config) ? 0 : addHeapObject(config));
		var r0 = getDataViewMemory0().getInt32(retptr + 0, true);
		var r1 = getDataViewMemory0().getInt32(retptr + 4, true);
		var r2 = getDataViewMemory0().getInt32(retptr + 8, true);
		var r3 = getDataViewMemory0().getInt32(retptr + 12, true);
		var ptr3 = r0;
		var len3 = r1;
		if (r3) {
			ptr3 = 0;
			len3 = 0;
			throw takeObject(r2);
		}
		deferred4_0 = ptr3;
		deferred4_1 = len3;
		return getStringFromWasm0(ptr3, len3);
	} finally {
		wasm.__wbindgen_add_to_stack_pointer(16);
		wasm.__wbindgen_export4(deferred4_0, deferred4_1, 1);
	}
}
/**
* Format a specific range of the Python source code string.
* @param {string} input
* @param {TextRange} range
* @param {string | null} [path]
* @param {Config | null} [config]
* @returns {PrintedRange}
*/
function format_range(input, range, path, config) {
	try {
		const retptr = wasm.__wbindgen_add_to_stack_pointer(-16);
		const ptr0 = passStringToWasm0(input, wasm.__wbindgen_export, wasm.__wbindgen_export2);
		const len0 = WASM_VECTOR_LEN;
		var ptr1 = isLikeNone(path) ? 0 : passStringToWasm0(path, wasm.__wbindgen_export, wasm.__wbindgen_export2);
		var len1 = WASM_VECTOR_LEN;
		wasm.format_range(retptr, ptr0, len0, addHeapObject(range), ptr1, len1, isLikeNone(config) ? 0 : addHeapObject(config));
		var r0 = getDataViewMemory0().getInt32(retptr + 0, true);
		var r1 = getDataViewMemory0().getInt32(retptr + 4, true);
		if (getDataViewMemory0().getInt32(retptr + 8, true)) throw takeObject(r1);
		return takeObject(r0);
	} finally {
		wasm.__wbindgen_add_to_stack_pointer(16);
	}
}
function __wbg_Error_3639a60ed15f87e7(arg0, arg1) {
	return addHeapObject(Error(getStringFromWasm0(arg0, arg1)));
}
function __wbg_Number_a3d737fd183f7dca(arg0) {
	return Number(getObject(arg0));
}
function __wbg_String_8564e559799eccda(arg0, arg1) {
	const ptr1 = passStringToWasm0(String(getObject(arg1)), wasm.__wbindgen_export, wasm.__wbindgen_export2);
	const len1 = WASM_VECTOR_LEN;
	getDataViewMemory0().setInt32(arg0 + 4, len1, true);
	getDataViewMemory0().setInt32(arg0 + 0, ptr1, true);
}
function __wbg___wbindgen_bigint_get_as_i64_3af6d4ca77193a4b(arg0, arg1) {
	const v = getObject(arg1);
	const ret = typeof v === "bigint" ? v : void 0;
	getDataViewMemory0().setBigInt64(arg0 + 8, isLikeNone(ret) ? BigInt(0) : ret, true);
	getDataViewMemory0().setInt32(arg0 + 0, !isLikeNone(ret), true);
}
function __wbg___wbindgen_boolean_get_c3dd5c39f1b5a12b(arg0) {
	const v = getObject(arg0);
	const ret = typeof v === "boolean" ? v : void 0;
	return isLikeNone(ret) ? 16777215 : ret ? 1 : 0;
}
function __wbg___wbindgen_debug_string_07cb72cfcc952e2b(arg0, arg1) {
	const ptr1 = passStringToWasm0(debugString(getObject(arg1)), wasm.__wbindgen_export, wasm.__wbindgen_export2);
	const len1 = WASM_VECTOR_LEN;
	getDataViewMemory0().setInt32(arg0 + 4, len1, true);
	getDataViewMemory0().setInt32(arg0 + 0, ptr1, true);
}
function __wbg___wbindgen_in_2617fa76397620d3(arg0, arg1) {
	return getObject(arg0) in getObject(arg1);
}
function __wbg___wbindgen_is_bigint_d6a8167cac401b95(arg0) {
	return typeof getObject(arg0) === "bigint";
}
function __wbg___wbindgen_is_function_2f0fd7ceb86e64c5(arg0) {
	return typeof getObject(arg0) === "function";
}
function __wbg___wbindgen_is_object_5b22ff2418063a9c(arg0) {
	const val = getObject(arg0);
	return typeof val === "object" && val !== null;
}
function __wbg___wbindgen_is_undefined_244a92c34d3b6ec0(arg0) {
	return getObject(arg0) === void 0;
}
function __wbg___wbindgen_jsval_eq_403eaa3610500a25(arg0, arg1) {
	return getObject(arg0) === getObject(arg1);
}
function __wbg___wbindgen_jsval_loose_eq_1978f1e77b4bce62(arg0, arg1) {
	return getObject(arg0) == getObject(arg1);
}
function __wbg___wbindgen_number_get_dd6d69a6079f26f1(arg0, arg1) {
	const obj = getObject(arg1);
	const ret = typeof obj === "number" ? obj : void 0;
	getDataViewMemory0().setFloat64(arg0 + 8, isLikeNone(ret) ? 0 : ret, true);
	getDataViewMemory0().setInt32(arg0 + 0, !isLikeNone(ret), true);
}
function __wbg___wbindgen_string_get_965592073e5d848c(arg0, arg1) {
	const obj = getObject(arg1);
	const ret = typeof obj === "string" ? obj : void 0;
	var ptr1 = isLikeNone(ret) ? 0 : passStringToWasm0(ret, wasm.__wbindgen_export, wasm.__wbindgen_export2);
	var len1 = WASM_VECTOR_LEN;
	getDataViewMemory0().setInt32(arg0 + 4, len1, true);
	getDataViewMemory0().setInt32(arg0 + 0, ptr1, true);
}
function __wbg___wbindgen_throw_9c75d47bf9e7731e(arg0, arg1) {
	throw new Error(getStringFromWasm0(arg0, arg1));
}
function __wbg_call_add9e5a76382e668() {
	return handleError(function(arg0, arg1) {
		return addHeapObject(getObject(arg0).call(getObject(arg1)));
	}, arguments);
}
function __wbg_done_b1afd6201ac045e0(arg0) {
	return getObject(arg0).done;
}
function __wbg_entries_bb9843ba73dc70d6(arg0) {
	return addHeapObject(Object.entries(getObject(arg0)));
}
function __wbg_get_652f640b3b0b6e3e(arg0, arg1) {
	const ret = getObject(arg0)[arg1 >>> 0];
	return addHeapObject(ret);
}
function __wbg_get_9cfea9b7bbf12a15() {
	return handleError(function(arg0, arg1) {
		return addHeapObject(Reflect.get(getObject(arg0), getObject(arg1)));
	}, arguments);
}
function __wbg_get_unchecked_be562b1421656321(arg0, arg1) {
	const ret = getObject(arg0)[arg1 >>> 0];
	return addHeapObject(ret);
}
function __wbg_get_with_ref_key_6412cf3094599694(arg0, arg1) {
	const ret = getObject(arg0)[getObject(arg1)];
	return addHeapObject(ret);
}
function __wbg_instanceof_ArrayBuffer_eab9f28fbec23477(arg0) {
	let result;
	try {
		result = getObject(arg0) instanceof ArrayBuffer;
	} catch (_) {
		result = false;
	}
	return result;
}
function __wbg_instanceof_Map_10d4edf60fcf9327(arg0) {
	let result;
	try {
		result = getObject(arg0) instanceof Map;
	} catch (_) {
		result = false;
	}
	return result;
}
function __wbg_instanceof_Uint8Array_57d77acd50e4c44d(arg0) {
	let result;
	try {
		result = getObject(arg0) instanceof Uint8Array;
	} catch (_) {
		result = false;
	}
	return result;
}
function __wbg_isArray_c6c6ef8308995bcf(arg0) {
	return Array.isArray(getObject(arg0));
}
function __wbg_isSafeInteger_3c56c421a5b4cce4(arg0) {
	return Number.isSafeInteger(getObject(arg0));
}
function __wbg_iterator_9d68985a1d096fc2() {
	const ret = Symbol.iterator;
	return addHeapObject(ret);
}
function __wbg_length_0a6ce016dc1460b0(arg0) {
	return getObject(arg0).length;
}
function __wbg_length_ba3c032602efe310(arg0) {
	return getObject(arg0).length;
}
function __wbg_new_2fad8ca02fd00684() {
	return addHeapObject(/* @__PURE__ */ new Object());
}
function __wbg_new_8454eee672b2ba6e(arg0) {
	return addHeapObject(new Uint8Array(getObject(arg0)));
}
function __wbg_next_261c3c48c6e309a5(arg0) {
	const ret = getObject(arg0).next;
	return addHeapObject(ret);
}
function __wbg_next_aacee310bcfe6461() {
	return handleError(function(arg0) {
		return addHeapObject(getObject(arg0).next());
	}, arguments);
}
function __wbg_prototypesetcall_fd4050e806e1d519(arg0, arg1, arg2) {
	Uint8Array.prototype.set.call(getArrayU8FromWasm0(arg0, arg1), getObject(arg2));
}
function __wbg_set_6be42768c690e380(arg0, arg1, arg2) {
	getObject(arg0)[takeObject(arg1)] = takeObject(arg2);
}
function __wbg_value_f852716acdeb3e82(arg0) {
	const ret = getObject(arg0).value;
	return addHeapObject(ret);
}
function __wbindgen_cast_0000000000000001(arg0) {
	return addHeapObject(arg0);
}
function __wbindgen_cast_0000000000000002(arg0) {
	return addHeapObject(arg0);
}
function __wbindgen_cast_0000000000000003(arg0, arg1) {
	return addHeapObject(getStringFromWasm0(arg0, arg1));
}
function __wbindgen_cast_0000000000000004(arg0) {
	return addHeapObject(BigInt.asUintN(64, arg0));
}
function __wbindgen_object_clone_ref(arg0) {
	return addHeapObject(getObject(arg0));
}
function __wbindgen_object_drop_ref(arg0) {
	takeObject(arg0);
}
function addHeapObject(obj) {
	if (heap_next === heap.length) heap.push(heap.length + 1);
	const idx = heap_next;
	heap_next = heap[idx];
	heap[idx] = obj;
	return idx;
}
function debugString(val) {
	const type = typeof val;
	if (type == "number" || type == "boolean" || val == null) return `${val}`;
	if (type == "string") return `"${val}"`;
	if (type == "symbol") {
		const description = val.description;
		if (description == null) return "Symbol";
		else return `Symbol(${description})`;
	}
	if (type == "function") {
		const name = val.name;
		if (typeof name == "string" && name.length > 0) return `Function(${name})`;
		else return "Function";
	}
	if (Array.isArray(val)) {
		const length = val.length;
		let debug = "[";
		if (length > 0) debug += debugString(val[0]);
		for (let i = 1; i < length; i++) debug += ", " + debugString(val[i]);
		debug += "]";
		return debug;
	}
	const builtInMatches = /\[object ([^\]]+)\]/.exec(toString.call(val));
	let className;
	if (builtInMatches && builtInMatches.length > 1) className = builtInMatches[1];
	else return toString.call(val);
	if (className == "Object") try {
		return "Object(" + JSON.stringify(val) + ")";
	} catch (_) {
		return "Object";
	}
	if (val instanceof Error) return `${val.name}: ${val.message}\n${val.stack}`;
	return className;
}
function dropObject(idx) {
	if (idx < 1028) return;
	heap[idx] = heap_next;
	heap_next = idx;
}
function getArrayU8FromWasm0(ptr, len) {
	ptr = ptr >>> 0;
	return getUint8ArrayMemory0().subarray(ptr / 1, ptr / 1 + len);
}
let cachedDataViewMemory0 = null;
function getDataViewMemory0() {
	if (cachedDataViewMemory0 === null || cachedDataViewMemory0.buffer.detached === true || cachedDataViewMemory0.buffer.detached === void 0 && cachedDataViewMemory0.buffer !== wasm.memory.buffer) cachedDataViewMemory0 = new DataView(wasm.memory.buffer);
	return cachedDataViewMemory0;
}
function getStringFromWasm0(ptr, len) {
	return decodeText(ptr >>> 0, len);
}
let cachedUint8ArrayMemory0 = null;
function getUint8ArrayMemory0() {
	if (cachedUint8ArrayMemory0 === null || cachedUint8ArrayMemory0.byteLength === 0) cachedUint8ArrayMemory0 = new Uint8Array(wasm.memory.buffer);
	return cachedUint8ArrayMemory0;
}
function getObject(idx) {
	return heap[idx];
}
function handleError(f, args) {
	try {
		return f.apply(this, args);
	} catch (e) {
		wasm.__wbindgen_export3(addHeapObject(e));
	}
}
let heap = new Array(1024).fill(void 0);
heap.push(void 0, null, true, false);
let heap_next = heap.length;
function isLikeNone(x) {
	return x === void 0 || x === null;
}
function passStringToWasm0(arg, malloc, realloc) {
	if (realloc === void 0) {
		const buf = cachedTextEncoder.encode(arg);
		const ptr = malloc(buf.length, 1) >>> 0;
		getUint8ArrayMemory0().subarray(ptr, ptr + buf.length).set(buf);
		WASM_VECTOR_LEN = buf.length;
		return ptr;
	}
	let len = arg.length;
	let ptr = malloc(len, 1) >>> 0;
	const mem = getUint8ArrayMemory0();
	let offset = 0;
	for (; offset < len; offset++) {
		const code = arg.charCodeAt(offset);
		if (code > 127) break;
		mem[ptr + offset] = code;
	}
	if (offset !== len) {
		if (offset !== 0) arg = arg.slice(offset);
		ptr = realloc(ptr, len, len = offset + arg.length * 3, 1) >>> 0;
		const view = getUint8ArrayMemory0().subarray(ptr + offset, ptr + len);
		const ret = cachedTextEncoder.encodeInto(arg, view);
		offset += ret.written;
		ptr = realloc(ptr, len, offset, 1) >>> 0;
	}
	WASM_VECTOR_LEN = offset;
	return ptr;
}
function takeObject(idx) {
	const ret = getObject(idx);
	dropObject(idx);
	return ret;
}
let cachedTextDecoder = new TextDecoder("utf-8", {
	ignoreBOM: true,
	fatal: true
});
cachedTextDecoder.decode();
const MAX_SAFARI_DECODE_BYTES = 2146435072;
let numBytesDecoded = 0;
function decodeText(ptr, len) {
	numBytesDecoded += len;
	if (numBytesDecoded >= MAX_SAFARI_DECODE_BYTES) {
		cachedTextDecoder = new TextDecoder("utf-8", {
			ignoreBOM: true,
			fatal: true
		});
		cachedTextDecoder.decode();
		numBytesDecoded = len;
	}
	return cachedTextDecoder.decode(getUint8ArrayMemory0().subarray(ptr, ptr + len));
}
const cachedTextEncoder = new TextEncoder();
if (!("encodeInto" in cachedTextEncoder)) cachedTextEncoder.encodeInto = function(arg, view) {
	const buf = cachedTextEncoder.encode(arg);
	view.set(buf);
	return {
		read: arg.length,
		written: buf.length
	};
};
let WASM_VECTOR_LEN = 0;
let wasm;
function __wbg_set_wasm(val) {
	wasm = val;
}

// src/host/formatters.ts
/** dist/ both when bundled (dist/chunks/x.js, dist/cli.js) and when run from the sources. */
const FOLDERS = [
	"./formatters/",
	"../formatters/",
	"../../dist/formatters/"
];
/** The modules by name, and where their packages keep them; scripts/build.ts packs them into dist/formatters. */
const FORMATTERS = {
	biome: "@wasm-fmt/biome_fmt/wasm",
	gofmt: "@wasm-fmt/gofmt/wasm",
	ruff: "@wasm-fmt/ruff_fmt/wasm"
};
const compiled = /* @__PURE__ */ new Map();
function bytesOf(name) {
	for (const folder of FOLDERS) {
		const file = fileURLToPath(new URL(`${folder}${name}.wasm.br`, import.meta.url));
		if (existsSync(file)) return new Uint8Array(brotliDecompressSync(readFileSync(file)));
	}
	return new Uint8Array(readFileSync(createRequire(import.meta.url).resolve(FORMATTERS[name])));
}
/** A fresh instance for each text, so that none leaves anything behind, least of all one that a formatter breaks down over. */
function instanceOf(name, imports) {
	const module = compiled.get(name) ?? new WebAssembly.Module(bytesOf(name));
	compiled.set(name, module);
	return new WebAssembly.Instance(module, imports).exports;
}
/** Runs a formatter whose glue holds an instance of its own accord, and a view of its memory. */
function withInstance(name, glue, format) {
	const exports = instanceOf(name, { [`./${name}_fmt_bg.js`]: { ...glue } });
	glue.__wbg_set_wasm(exports);
	try {
		return format();
	} finally {
		if (exports.memory instanceof WebAssembly.Memory) exports.memory.grow(0);
	}
}
function formatScript(text, path, layout) {
	const { indent, tabs, width, quotes, semicolons, commas, parentheses } = layout;
	return withInstance("biome", biome_fmt_bg_exports, () => format$2(text, path, {
		indentStyle: tabs ? "tab" : "space",
		indentWidth: indent,
		lineWidth: width,
		quoteStyle: quotes,
		semicolons: semicolons ? "always" : "as-needed",
		trailingComma: commas,
		arrowParentheses: parentheses ? "always" : "as-needed"
	}));
}
const formatPython = (text, path, { width, quotes }) => withInstance("ruff", ruff_fmt_bg_exports, () => format(text, path, {
	line_width: width,
	quote_style: quotes
}));
function formatGolang(text) {
	const exports = instanceOf("gofmt", {});
	if (typeof exports._initialize === "function") exports._initialize();
	return format$1(exports, text);
}
const BY_NAME = [
	[/\.[cm]?[jt]sx?$/, formatScript],
	[/\.pyi?$/, formatPython],
	[/\.go$/, formatGolang]
];
/**
* Lays out a file as the formatter of its language would: Biome (which Prettier's output agrees with but for rare cases), Ruff
* (so with Black's), gofmt. They are pure functions of a text, compiled to WebAssembly: nothing is run that the repository holds.
*/
const formatFile = (text, path, layout) => {
	const format = BY_NAME.find(([names]) => names.test(path))?.[1];
	if (format === void 0) return null;
	if (compiled.size === 0) compileOnce();
	try {
		return format(text, path, layout);
	} catch {
		return null;
	}
};

// src/host/model.ts
const GITHUB_MODELS = "https://models.github.ai/inference";
const PATIENCE = 6e4;
const LONGEST = 1e6;
const MOST_TOKENS = 300;
/** The key for an endpoint: its own, or for GitHub Models the job's token, which needs `models: read`. */
function keyFor(endpoint, environment) {
	const token = endpoint === "github" ? environment.GITHUB_TOKEN : void 0;
	return environment.PROCTOR_JUDGE_KEY || token || null;
}
async function textOf(response) {
	const pieces = [];
	let bytes = 0;
	for await (const piece of response.body ?? []) {
		bytes += piece.length;
		if (bytes > LONGEST) return null;
		pieces.push(piece);
	}
	return Buffer.concat(pieces).toString("utf8");
}
/** The message in a chat completion; null where there is none. */
function messageIn(text) {
	try {
		const { choices } = JSON.parse(text);
		const content = choices?.[0]?.message?.content;
		return typeof content === "string" ? content : null;
	} catch {
		return null;
	}
}
function requestOf({ model, system, user }, key) {
	const messages = [{
		role: "system",
		content: system
	}, {
		role: "user",
		content: user
	}];
	return {
		method: "POST",
		headers: {
			authorization: `Bearer ${key}`,
			"content-type": "application/json"
		},
		body: JSON.stringify({
			model,
			messages,
			temperature: 0,
			max_tokens: MOST_TOKENS
		}),
		redirect: "error",
		signal: AbortSignal.timeout(PATIENCE)
	};
}
/**
* Asks an OpenAI-compatible service (`POST <endpoint>/chat/completions`) one question, at temperature 0 and without retries.
* Every failure is an answer that says why, and never throws: no key, no connection, a status other than 200, an answer above
* 1 MB or of another shape. Redirects are not followed, so that the key stays where it was sent.
*/
async function askModel(question, environment) {
	const key = keyFor(question.endpoint, environment);
	if (key === null) return {
		ok: false,
		why: "no key is at hand (PROCTOR_JUDGE_KEY)"
	};
	const base = question.endpoint === "github" ? GITHUB_MODELS : question.endpoint.replace(/(?<!\/)\/+$/, "");
	try {
		const response = await fetch(`${base}/chat/completions`, requestOf(question, key));
		if (response.status !== 200) return {
			ok: false,
			why: `the service answered with status ${response.status}`
		};
		const text = await textOf(response);
		const message = text === null ? null : messageIn(text);
		return message === null ? {
			ok: false,
			why: "its answer is no chat completion"
		} : {
			ok: true,
			text: message
		};
	} catch (error) {
		return {
			ok: false,
			why: error instanceof Error && error.name === "TimeoutError" ? "the service did not answer in time" : "the service could not be reached"
		};
	}
}

// src/host/needed-files.ts
/** What some needs ask for, in their order: the files of each tree together, folders one by one. */
async function readNeeds(at, needs, spill) {
	const filesOf = async (tree) => {
		const paths = needs.flatMap((need) => need.tree === tree && !need.folder ? [need.path] : []);
		const sides = paths.length === 0 ? [] : await at.repository.files(at[tree], paths, spill);
		return new Map(paths.map((path, index) => [path, sides[index] ?? { kind: "absent" }]));
	};
	const files = {
		base: await filesOf("base"),
		head: await filesOf("head")
	};
	return Promise.all(needs.map(async (need) => ({
		...need,
		side: need.folder ? await at.repository.listFolder(at[need.tree], need.path, spill) : files[need.tree].get(need.path) ?? { kind: "absent" }
	})));
}

export { askModel as n, formatFile as r, readNeeds as t };