/** What is known of the logs of one harness. */
export interface Harness {
  readonly sessions: number;
  readonly projects: number;
  /** Sessions of which it is known what came of them. */
  readonly labelled: number;
  /** Signal → how far its usual level lies from that of all harnesses, drawn towards 0; 0 where too little is known. */
  readonly shifts: Readonly<Record<string, number>>;
  /** Signal → weight that it has in this harness alone; none before there are labelled sessions enough to fit it. */
  readonly weights: Readonly<Record<string, number>>;
}

/** Levels of signals that depend on how a harness writes its log: how it tells errors, how it notes the end. */
export interface CalibrationTable {
  /** Signal → its level over all harnesses. */
  readonly usual: Readonly<Record<string, number>>;
  readonly harnesses: Readonly<Record<string, Harness>>;
}
