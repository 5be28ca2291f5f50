import type { ShellItem, ShellList } from '../../syntax/index.ts';

const firstWord = (item: ShellItem | undefined): string => {
  const [part] = item?.node.kind === 'simple' ? (item.node.words[0] ?? []) : [];
  return part?.kind === 'text' ? part.text : '';
};

/** Whether a member of a pipeline may end before it has read all, so that the one before it is killed. */
export const stopsEarly = (items: readonly ShellItem[]): boolean =>
  items.slice(1).some((item) => !/^(cat|sort|tail|wc|uniq|tr|cut|tee|tac)$/.test(firstWord(item)));

/** Whether a loop's body may leave it, or a turn of it, by itself. */
export function leaves(list: ShellList): boolean {
  return list.some(({ pipelines }) =>
    pipelines.some(({ items }) =>
      items.some((item) => {
        const { node } = item;
        if (node.kind === 'simple') return /^(break|continue|return)$/.test(firstWord(item));
        if (node.kind === 'group') return leaves(node.list);
        if (node.kind === 'if') return node.branches.some(({ body }) => leaves(body)) || leaves(node.otherwise ?? []);
        if (node.kind === 'case') return node.cases.some(({ body }) => leaves(body));
        return node.kind === 'maybe' && node.lists.some(leaves);
      }),
    ),
  );
}
