/** What a log can say about a run, beside who said and called what. */
export const CAPABILITIES = {
  results: 'results linked to their calls',
  outcomes: 'success and failure told apart',
  exits: 'exit codes of commands',
  edits: 'edits that can be replayed',
  times: 'times',
  ends: 'when a call ended',
  models: 'models',
  tokens: 'tokens',
  cache: 'tokens of the cache',
  cost: 'cost',
  directory: 'working directory',
  version: 'version of the agent',
  subagents: 'sub-agents',
  compactions: 'compactions',
} as const;

export type Capability = keyof typeof CAPABILITIES;

/** Capability → whether logs of a format tell it: `partly`, in some of its forms or only where the agent knows. */
export type Tells = Readonly<Record<Capability, 'yes' | 'partly' | 'no'>>;

/** What a format tells, given what it does not or but partly tells; it tells all the rest. */
export function tells(but: { readonly partly?: readonly Capability[]; readonly no?: readonly Capability[] }): Tells {
  const level = (capability: Capability): Tells[Capability] => {
    if (but.no?.includes(capability)) return 'no';
    return but.partly?.includes(capability) ? 'partly' : 'yes';
  };
  return Object.fromEntries((Object.keys(CAPABILITIES) as Capability[]).map((one) => [one, level(one)])) as Tells;
}
