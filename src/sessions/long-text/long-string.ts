/**
 * A long string of a log as its bytes stand there, between the quotes: to make a string of it costs more than all that is
 * mostly done with it. `raw` is valid JSON and UTF-8; the first `skip` characters of the text that it stands for, all of
 * them ASCII, do not count.
 */
export class LongText {
  readonly raw: Buffer;
  readonly skip: number;

  constructor(raw: Buffer, skip = 0) {
    this.raw = raw;
    this.skip = skip;
  }

  /** The text as a string, as JSON is to hold it. */
  toJSON(): string {
    return (JSON.parse(`"${this.raw.toString('utf8')}"`) as string).slice(this.skip);
  }
}
