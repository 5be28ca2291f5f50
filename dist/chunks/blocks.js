// src/report/blocks.ts
const JOIN = "\n\n";
/** As many whole blocks, from the first, as fit into `room` characters; nothing is split. */
function fill(blocks, room) {
	let text = "";
	for (const block of blocks) {
		const join = text === "" ? "" : JOIN;
		const left = room - text.length - join.length;
		const piece = typeof block === "string" ? {
			text: block,
			whole: block.length <= left
		} : fold(block, left);
		if (piece.text !== "" && piece.text.length <= left) text += join + piece.text;
		if (!piece.whole) return {
			text,
			whole: false
		};
	}
	return {
		text,
		whole: true
	};
}
function fold({ summary, blocks }, room) {
	const open = `<details><summary>${summary}</summary>\n\n`;
	const close = "\n\n</details>";
	const inside = fill(blocks, room - open.length - 12);
	return inside.text === "" ? inside : {
		text: open + inside.text + close,
		whole: inside.whole
	};
}
/** Markdown of at most `limit` UTF-16 units that ends with `end`; where blocks had to be left out, `notice` says so. */
function compose(blocks, limit, notice, end = "") {
	const tail = end === "" ? "" : JOIN + end;
	const all = fill(blocks, limit - tail.length);
	if (all.whole) return all.text + tail;
	return `${fill(blocks, limit - tail.length - 2 - notice.length).text}${JOIN}${notice}${tail}`;
}

export { compose as t };